import { TRIGGER } from '@sojourn/journey';
import { Link } from 'react-router';
import { useWorkbench } from '../workbench/workbench-context.js';
import { writeFilter } from './enrollment-filter.js';
import styles from './NodeCounts.module.css';
import type { Figure } from './node-figures.js';

interface NodeCountsProps {
  readonly nodeId: string;
  readonly figures: readonly Figure[];
}

const compact = new Intl.NumberFormat('en-US', { notation: 'compact' });

/** A node's figures; each leads to the customers behind it. */
export function NodeCounts({ nodeId, figures }: NodeCountsProps) {
  const { journeyId } = useWorkbench();
  return (
    <div className={styles.counts} data-testid={`counts-${nodeId}`}>
      {figures.map(({ key, value, word }) => (
        <Link
          key={key}
          className="nodrag nopan"
          to={`/journeys/${journeyId}/enrollments?${addressOf(nodeId, key)}`}
          tabIndex={-1}
          data-testid={`count-${nodeId}-${key}`}
          data-bad={key === 'failed'}
          title={`${String(value)} ${key}: show these customers`}
          onClick={(event) => {
            event.stopPropagation();
          }}
        >
          <b>{compact.format(value)}</b> {word}
        </Link>
      ))}
    </div>
  );
}

function addressOf(nodeId: string, key: Figure['key']): string {
  const node = nodeId === TRIGGER ? null : nodeId;
  return new URLSearchParams(writeFilter({ node, state: key === 'waiting' ? 'RUNNING' : null })).toString();
}
