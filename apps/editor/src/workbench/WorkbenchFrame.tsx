import { useDocumentTitle } from '@mantine/hooks';
import { ReactFlowProvider } from '@xyflow/react';
import { useEffect } from 'react';
import { Canvas } from '../canvas/Canvas.js';
import { ShortcutsDialog } from '../keyboard/ShortcutsDialog.js';
import { useShortcuts } from '../keyboard/use-shortcuts.js';
import { useLiveCounts } from '../observe/use-live-counts.js';
import { Palette } from '../palette/Palette.js';
import { SidePanel } from '../panel/SidePanel.js';
import { LiveRegion } from './LiveRegion.js';
import { RemovalDialog } from './RemovalDialog.js';
import { TopBar } from './TopBar.js';
import { useNodeInAddress } from './use-node-in-address.js';
import { useServer, useWorkbench } from './workbench-context.js';
import styles from './WorkbenchFrame.module.css';

/** The bar above, the canvas, and the panel beside it. */
export function WorkbenchFrame() {
  const workbench = useWorkbench();
  const name = useServer(({ head }) => head.name);
  useDocumentTitle(`${name} · Sojourn`);
  useEffect(() => workbench.start(), [workbench]);
  useShortcuts(workbench);
  useLiveCounts(workbench.journeyId);
  useNodeInAddress();
  return (
    <ReactFlowProvider>
      <main className={styles.frame}>
        <TopBar />
        <div className={styles.stage}>
          <Canvas />
          <SidePanel />
        </div>
      </main>
      <Palette />
      <RemovalDialog />
      <ShortcutsDialog />
      <LiveRegion />
    </ReactFlowProvider>
  );
}
