import { Button } from '@mantine/core';
import { applyFix, TRIGGER, type Fix, type Problem } from '@sojourn/journey';
import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import { useReactFlow } from '@xyflow/react';
import { animation } from '../canvas/animation.js';
import { useJourney, useWorkbench } from '../workbench/workbench-context.js';
import styles from './ProblemList.module.css';

interface ProblemListProps {
  readonly problems: readonly Problem[];
  /** Whether each names its node, and leads there. */
  readonly linked?: boolean;
}

/** Problems in words. */
export function ProblemList({ problems, linked = false }: ProblemListProps) {
  if (problems.length === 0) return null;
  return (
    <ul className={styles.list} data-testid="problem-list">
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.path.join('/')}`}>
          {linked && problem.nodeId !== undefined ? (
            <>
              <LinkedProblem problem={problem} nodeId={problem.nodeId} />
              <Remedy problem={problem} />
            </>
          ) : (
            <div className={styles.problem} data-severity={problem.severity}>
              <ProblemIcon problem={problem} />
              <span>{problem.message}</span>
              <Remedy problem={problem} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function LinkedProblem({ problem, nodeId }: { readonly problem: Problem; readonly nodeId: string }) {
  const { catalog, view } = useWorkbench();
  const { fitView } = useReactFlow();
  const node = useJourney((journey) => (nodeId === TRIGGER ? journey.trigger : journey.nodes[nodeId]));
  return (
    <button
      type="button"
      className={styles.problem}
      data-severity={problem.severity}
      data-testid={`problem-${problem.code}`}
      onClick={() => {
        view.getState().set({ panel: { kind: 'node', id: nodeId } });
        void fitView({ nodes: [{ id: nodeId }], maxZoom: 1, duration: animation(300) });
      }}
    >
      <ProblemIcon problem={problem} />
      <span>
        {node !== undefined && <span className={styles.place}>{catalog.captionOf(node)}</span>}
        {problem.message}
      </span>
    </button>
  );
}

function ProblemIcon({ problem: { severity } }: { readonly problem: Problem }) {
  const Icon = severity === 'error' ? IconAlertCircle : IconAlertTriangle;
  return <Icon size={18} stroke={1.7} role="img" aria-label={severity === 'error' ? 'Error' : 'Warning'} />;
}

/** Mends the problem, where it is known how. */
function Remedy({ problem }: { readonly problem: Problem }) {
  const { document, canEdit } = useWorkbench();
  const fix = problem.fix ?? fixOf(problem);
  if (fix === undefined || !canEdit) return null;
  return (
    <Button
      size="compact-xs"
      variant="white"
      color={problem.severity === 'error' ? 'red' : 'yellow'}
      data-testid={`fix-${problem.code}`}
      onClick={() => {
        document.getState().edit((journey) => applyFix(journey, fix));
      }}
    >
      {fix.title}
    </Button>
  );
}

/** What is not known can only be taken out: the form has no place for it. */
function fixOf({ code, path }: Problem): Fix | undefined {
  return code === 'unknown-field' ? { title: 'Take it out', edits: [{ op: 'remove', path }] } : undefined;
}
