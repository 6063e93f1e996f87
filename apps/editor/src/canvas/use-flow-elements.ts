import { moveNodes } from '@sojourn/journey';
import { applyNodeChanges, type EdgeChange, type NodeChange, type OnNodeDrag } from '@xyflow/react';
import { useCallback, useMemo, useState } from 'react';
import { useJourney, useWorkbench } from '../workbench/workbench-context.js';
import { toFlowEdges, toFlowNodes, type FlowEdge, type FlowNode } from './flow-elements.js';
import { nodeLabel } from './node-label.js';

/**
 * React Flow's view of the journey. While nodes are dragged only this view moves; the journey changes once, when
 * they are let go, so that a drag is one step of undo.
 */
export function useFlowElements() {
  const { document, catalog } = useWorkbench();
  const journey = useJourney((current) => current);
  const [nodes, setNodes] = useState(() => toFlowNodes(journey, [], (id) => nodeLabel(journey, catalog, id)));
  const [selectedEdge, setSelectedEdge] = useState<string | null>(null);

  // React Flow owns selection and measures of its nodes, so they are kept in a state that follows the journey.
  const [shown, setShown] = useState(journey);
  if (shown !== journey) {
    setShown(journey);
    setNodes(toFlowNodes(journey, nodes, (id) => nodeLabel(journey, catalog, id)));
  }

  const edges = useMemo(() => toFlowEdges(journey, selectedEdge), [journey, selectedEdge]);

  const onNodesChange = useCallback((changes: NodeChange<FlowNode>[]) => {
    const kept = changes.filter(({ type }) => type !== 'remove');
    setNodes((known) => applyNodeChanges(kept, known));
  }, []);

  const onEdgesChange = useCallback((changes: EdgeChange<FlowEdge>[]) => {
    for (const change of changes) {
      if (change.type === 'select') {
        setSelectedEdge((current) => (change.selected ? change.id : current === change.id ? null : current));
      }
    }
  }, []);

  const onNodeDragStop: OnNodeDrag<FlowNode> = useCallback(
    (_event, _node, dragged) => {
      document
        .getState()
        .edit((current) =>
          moveNodes(current, Object.fromEntries(dragged.map(({ id, position }) => [id, position]))),
        );
    },
    [document],
  );

  const selected = nodes.filter((node) => node.selected === true).map(({ id }) => id);
  return { selected, flow: { nodes, edges, onNodesChange, onEdgesChange, onNodeDragStop } };
}
