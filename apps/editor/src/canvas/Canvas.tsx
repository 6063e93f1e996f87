import '@xyflow/react/dist/base.css';
import { TRIGGER } from '@sojourn/journey';
import { useComputedColorScheme } from '@mantine/core';
import { Background, BackgroundVariant, MiniMap, ReactFlow, SelectionMode } from '@xyflow/react';
import { toneOf } from './tone-of.js';
import { useWorkbench } from '../workbench/workbench-context.js';
import styles from './Canvas.module.css';
import { CanvasTools } from './CanvasTools.js';
import { ConnectionHint } from './ConnectionHint.js';
import type { FlowEdge, FlowNode } from './flow-elements.js';
import { KeepInView } from './KeepInView.js';
import { LineEdge } from './LineEdge.js';
import { NodeCard } from './NodeCard.js';
import { handleNodeKey } from './node-keys.js';
import { useConnecting } from './use-connecting.js';
import { useFlowElements } from './use-flow-elements.js';

const nodeTypes = { node: NodeCard };
const edgeTypes = { line: LineEdge };
/** The number of nodes from which an overview is worth its place. */
const MAPPED_FROM = 8;
const fitViewOptions = { maxZoom: 1, padding: 0.25 };
const spoken = {
  'node.a11yDescription.default':
    'Enter opens, A adds a node after, Delete removes, arrow keys move, Alt and arrow keys follow the connections.',
};

/** The journey as a map that can be changed. */
export function Canvas() {
  const workbench = useWorkbench();
  const elements = useFlowElements();
  const connecting = useConnecting();
  const colorMode = useComputedColorScheme();
  const { view, document, catalog, canEdit } = workbench;

  return (
    <section
      className={styles.canvas}
      aria-label="Journey canvas"
      data-testid="canvas"
      onKeyDownCapture={(event) => {
        handleNodeKey(workbench, event, elements.selected);
      }}
    >
      <ReactFlow<FlowNode, FlowEdge>
        {...elements.flow}
        {...connecting}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        colorMode={colorMode}
        ariaLabelConfig={spoken}
        onNodeClick={(_event, { id }) => {
          view.getState().set({ panel: { kind: 'node', id } });
        }}
        onPaneClick={() => {
          view.getState().set({ panel: null });
        }}
        nodesDraggable={canEdit}
        nodesConnectable={canEdit}
        edgesFocusable={false}
        deleteKeyCode={null}
        selectionMode={SelectionMode.Partial}
        snapToGrid
        snapGrid={[8, 8]}
        minZoom={0.15}
        maxZoom={1.6}
        fitView
        fitViewOptions={fitViewOptions}
        onlyRenderVisibleElements
      >
        <Background variant={BackgroundVariant.Dots} gap={24} size={1.6} />
        {elements.flow.nodes.length >= MAPPED_FROM && (
          <MiniMap<FlowNode>
            pannable
            zoomable
            ariaLabel="Overview of the journey"
            nodeBorderRadius={24}
            nodeColor={({ id }) => {
              const { journey } = document.getState();
              const node = id === TRIGGER ? journey.trigger : journey.nodes[id];
              return `var(--sj-${toneOf(node && catalog.typeOf(node))})`;
            }}
          />
        )}
        <CanvasTools />
        <ConnectionHint />
        <KeepInView />
      </ReactFlow>
    </section>
  );
}
