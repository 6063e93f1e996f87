import { moveNodes } from '@sojourn/journey';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconHelp,
  IconMaximize,
  IconMinus,
  IconPlus,
  IconSitemap,
} from '@tabler/icons-react';
import { Panel, useReactFlow, useStore } from '@xyflow/react';
import { useStore as useZustand } from 'zustand';
import { shortcutLabel } from '../keyboard/shortcut-label.js';
import { announce } from '../workbench/announce.js';
import { useWorkbench } from '../workbench/workbench-context.js';
import { animation } from './animation.js';
import styles from './CanvasTools.module.css';
import { fansOf } from './fans.js';
import { tidyLayout } from './tidy.js';
import { ToolButton } from './ToolButton.js';

/** Undo, zoom and layout, under the canvas. */
export function CanvasTools() {
  const { document, catalog, view, canEdit } = useWorkbench();
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  const percent = useStore(({ transform }) => Math.round(transform[2] * 100));
  const canUndo = useZustand(document.temporal, ({ pastStates }) => pastStates.length > 0);
  const canRedo = useZustand(document.temporal, ({ futureStates }) => futureStates.length > 0);
  const mod = shortcutLabel();
  const frame = () => void fitView({ duration: animation(300), maxZoom: 1, padding: 0.25 });

  const tidy = () => {
    document.getState().edit((journey) => moveNodes(journey, tidyLayout(journey, fansOf(journey, catalog))));
    announce('Tidied up');
    requestAnimationFrame(frame);
  };

  return (
    <Panel position="bottom-center">
      <div className={styles.tools} role="toolbar" aria-label="Canvas">
        <ToolButton
          label={`Undo (${mod} Z)`}
          testId="undo"
          disabled={!canUndo || !canEdit}
          onClick={document.undo}
          Icon={IconArrowBackUp}
        />
        <ToolButton
          label={`Redo (${mod} Shift Z)`}
          testId="redo"
          disabled={!canRedo || !canEdit}
          onClick={document.redo}
          Icon={IconArrowForwardUp}
        />
        <span className={styles.rule} />
        <ToolButton
          label="Zoom out"
          onClick={() => void zoomOut({ duration: animation(150) })}
          Icon={IconMinus}
        />
        <span style={{ width: 44, textAlign: 'center', fontSize: 12.5, fontVariantNumeric: 'tabular-nums' }}>
          {percent}%
        </span>
        <ToolButton
          label="Zoom in"
          onClick={() => void zoomIn({ duration: animation(150) })}
          Icon={IconPlus}
        />
        <ToolButton label="Show everything" testId="fit" onClick={frame} Icon={IconMaximize} />
        <span className={styles.rule} />
        <ToolButton label="Tidy up" testId="tidy" disabled={!canEdit} onClick={tidy} Icon={IconSitemap} />
        <ToolButton
          label="Keyboard shortcuts (?)"
          testId="shortcuts"
          onClick={() => {
            view.getState().set({ shortcutsOpen: true });
          }}
          Icon={IconHelp}
        />
      </div>
    </Panel>
  );
}
