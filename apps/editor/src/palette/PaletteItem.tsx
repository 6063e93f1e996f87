import type { NodeType } from '@sojourn/engine';
import { NodeIcon } from '../canvas/NodeIcon.js';
import { toneOf } from '../canvas/tone-of.js';
import { toneVariables } from '../theme/tone.js';
import styles from './Palette.module.css';

/** A node type in the palette: its station, name and what it is for. */
export function PaletteItem({ type }: { readonly type: NodeType }) {
  return (
    <div className={styles.item} style={toneVariables(toneOf(type))}>
      <span className={styles.icon}>
        <NodeIcon name={type.icon} size={19} />
      </span>
      <span>
        <div className={styles.title}>{type.title}</div>
        <div className={styles.description}>{type.description}</div>
      </span>
    </div>
  );
}
