import { useConnection } from '@xyflow/react';
import { useMemo } from 'react';
import { useWorkbench } from '../workbench/workbench-context.js';
import { createConnectionJudge } from './connection-judge.js';
import styles from './ConnectionHint.module.css';

/** Says, while an edge is dragged, what letting go would do, or why it would be refused. */
export function ConnectionHint() {
  const workbench = useWorkbench();
  const judge = useMemo(() => createConnectionJudge(workbench), [workbench]);
  const from = useConnection(({ fromNode }) => fromNode?.id);
  const outcome = useConnection(({ fromHandle }) => fromHandle?.id ?? '');
  const to = useConnection(({ toNode }) => toNode?.id);
  if (from === undefined) return null;
  const refusal = to === undefined ? null : judge(from, outcome, to);
  return (
    <div className={styles.hint} data-refused={refusal !== null} role="status" data-testid="connection-hint">
      {refusal ??
        (to === undefined ? 'Let go on a node to connect, or anywhere to add one' : 'Let go to connect')}
    </div>
  );
}
