import { Link } from 'react-router';
import { useWorkbench } from '../workbench/workbench-context.js';
import type { NodeCountsData } from './counts-store.js';
import styles from './NodeCounts.module.css';

interface NodeCountsProps {
  readonly nodeId: string;
  readonly counts: NodeCountsData;
}

const compact = new Intl.NumberFormat('en-US', { notation: 'compact' });

/** A node's figures; each leads to the customers behind it. */
export function NodeCounts({ nodeId, counts }: NodeCountsProps) {
  const { journeyId } = useWorkbench();
  const shown = [
    { key: 'entered', value: counts.entered },
    { key: 'waiting', value: counts.waiting },
    { key: 'completed', value: counts.completed },
    ...(counts.failed > 0 ? [{ key: 'failed', value: counts.failed }] : []),
  ];
  return (
    <div className={styles.counts} data-testid={`counts-${nodeId}`}>
      {shown.map(({ key, value }) => (
        <Link
          key={key}
          className="nodrag nopan"
          to={`/journeys/${journeyId}/enrollments?node=${encodeURIComponent(nodeId)}`}
          tabIndex={-1}
          data-testid={`count-${nodeId}-${key}`}
          data-bad={key === 'failed'}
          title={`${String(value)} ${key}: show these customers`}
          onClick={(event) => {
            event.stopPropagation();
          }}
        >
          <b>{compact.format(value)}</b> {key === 'completed' ? 'done' : key}
        </Link>
      ))}
    </div>
  );
}
