import { useEffect, useRef } from 'react';
import { focusNode } from '../canvas/focus-node.js';
import { ProblemsPanel } from '../problems/ProblemsPanel.js';
import type { PanelView } from '../workbench/view-store.js';
import { useView, useWorkbench } from '../workbench/workbench-context.js';
import { NodePanel } from './NodePanel.js';
import { SettingsPanel } from './SettingsPanel.js';
import styles from './SidePanel.module.css';

/** What is open beside the canvas: a node, the problems, or the settings. */
export function SidePanel() {
  const { view } = useWorkbench();
  const panel = useView((state) => state.panel);
  const ref = useRef<HTMLElement>(null);
  const takesFocus = panel?.kind === 'node' && panel.takesFocus === true;
  useEffect(() => {
    if (takesFocus) ref.current?.focus();
  }, [panel, takesFocus]);
  if (panel === null) return null;

  const close = () => {
    view.getState().set({ panel: null });
    if (panel.kind === 'node') focusNode(panel.id);
  };
  return (
    // Escape closes the panel from any of its fields.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the region itself is not operated
    <aside
      ref={ref}
      className={styles.panel}
      aria-label={names[panel.kind]}
      tabIndex={-1}
      data-testid="panel"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <Content panel={panel} onClose={close} />
    </aside>
  );
}

const names = { node: 'Node', problems: 'Problems', settings: 'Settings' } as const;

function Content({ panel, onClose }: { readonly panel: PanelView; readonly onClose: () => void }) {
  switch (panel.kind) {
    case 'node':
      return <NodePanel key={panel.id} id={panel.id} onClose={onClose} />;
    case 'problems':
      return <ProblemsPanel onClose={onClose} />;
    case 'settings':
      return <SettingsPanel onClose={onClose} />;
  }
}
