import { Button } from '@mantine/core';
import { applyFix, TRIGGER, type Fix, type Problem } from '@sojourn/journey';
import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import { useReactFlow } from '@xyflow/react';
import { animation } from '../canvas/animation.js';
import type { PanelView } from '../workbench/view-store.js';
import { useJourney, useWorkbench } from '../workbench/workbench-context.js';
import { placeOf } from './place-of.js';
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
      {problems.map((problem) => {
        const place = linked ? placeOf(problem) : null;
        return (
          <li
            key={`${problem.code} ${problem.path.join('/')}`}
            className={styles.problem}
            data-severity={problem.severity}
          >
            <ProblemIcon problem={problem} />
            {place === null ? (
              <span>{problem.message}</span>
            ) : (
              <LinkedProblem problem={problem} place={place} />
            )}
            <Remedy problem={problem} />
          </li>
        );
      })}
    </ul>
  );
}

function LinkedProblem({ problem, place }: { readonly problem: Problem; readonly place: PanelView }) {
  const { catalog, view } = useWorkbench();
  const { fitView } = useReactFlow();
  const id = place.kind === 'node' ? place.id : undefined;
  const node = useJourney((journey) =>
    id === TRIGGER ? journey.trigger : id === undefined ? undefined : journey.nodes[id],
  );
  return (
    <button
      type="button"
      className={styles.go}
      data-testid={`problem-${problem.code}`}
      onClick={() => {
        view.getState().set({ panel: place });
        if (id !== undefined) void fitView({ nodes: [{ id }], maxZoom: 1, duration: animation(300) });
      }}
    >
      {node !== undefined && <span className={styles.place}>{catalog.captionOf(node)}</span>}
      {problem.message}
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
      className={styles.fix ?? ''}
      size="compact-xs"
      variant="default"
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
