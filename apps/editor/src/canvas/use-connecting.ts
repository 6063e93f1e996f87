import { notifications } from '@mantine/notifications';
import {
  useReactFlow,
  type Connection,
  type FinalConnectionState,
  type IsValidConnection,
  type OnConnect,
  type OnConnectEnd,
} from '@xyflow/react';
import { useCallback, useMemo } from 'react';
import { draw } from '../workbench/commands.js';
import { useWorkbench } from '../workbench/workbench-context.js';
import { createConnectionJudge } from './connection-judge.js';
import type { FlowEdge } from './flow-elements.js';
import { NODE_WIDTH } from './sizes.js';

/** What happens while an edge is dragged from a handle: judged on the way, drawn or refused at its end. */
export function useConnecting() {
  const workbench = useWorkbench();
  const { screenToFlowPosition } = useReactFlow();
  const judge = useMemo(() => createConnectionJudge(workbench), [workbench]);

  const isValidConnection: IsValidConnection<FlowEdge> = useCallback(
    ({ source, sourceHandle, target }) => judge(source, sourceHandle ?? '', target) === null,
    [judge],
  );

  const onConnect: OnConnect = useCallback(
    ({ source, sourceHandle, target }: Connection) => {
      draw(workbench, { from: source, outcome: sourceHandle ?? '' }, target);
    },
    [workbench],
  );

  const onConnectEnd: OnConnectEnd = useCallback(
    (event, { isValid, fromNode, fromHandle, toNode }: FinalConnectionState) => {
      if (isValid === true || fromNode === null) return;
      const at = { from: fromNode.id, outcome: fromHandle.id ?? '' };
      if (toNode !== null) {
        const refusal = judge(at.from, at.outcome, toNode.id);
        if (refusal !== null) notifications.show({ color: 'red', title: 'Not connected', message: refusal });
        return;
      }
      const point = 'changedTouches' in event ? event.changedTouches[0] : event;
      if (point === undefined) return;
      const anchor = { x: point.clientX, y: point.clientY };
      const { x, y } = screenToFlowPosition(anchor);
      workbench.view.getState().set({ palette: { at, anchor, position: { x: x - NODE_WIDTH / 2, y } } });
    },
    [judge, screenToFlowPosition, workbench],
  );

  return { isValidConnection, onConnect, onConnectEnd, connectionRadius: 30 };
}
