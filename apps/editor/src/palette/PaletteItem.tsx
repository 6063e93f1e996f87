import type { NodeType } from '@sojourn/engine';
import { nodeIcon } from '../canvas/node-icon.js';
import { toneOf } from '../canvas/tone-of.js';
import { toneVariables } from '../theme/tone.js';
import styles from './Palette.module.css';

/** A node type in the palette: its station, name and what it is for. */
export function PaletteItem({ type }: { readonly type: NodeType }) {
  const Icon = nodeIcon(type.icon);
  return (
    <div className={styles.item} style={toneVariables(toneOf(type))}>
      <span className={styles.icon}>
        <Icon size={19} stroke={1.7} aria-hidden />
      </span>
      <span>
        <div className={styles.title}>{type.title}</div>
        <div className={styles.description}>{type.description}</div>
      </span>
    </div>
  );
}
