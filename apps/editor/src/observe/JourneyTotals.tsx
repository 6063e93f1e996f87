import { Link } from 'react-router';
import { useWorkbench } from '../workbench/workbench-context.js';
import { useCountsStore } from './counts-store.js';
import styles from './JourneyTotals.module.css';

const compact = new Intl.NumberFormat('en-US', { notation: 'compact' });

/** How many are in the journey now, and how many have come; live. */
export function JourneyTotals() {
  const { journeyId } = useWorkbench();
  const totals = useCountsStore((state) => state.totals);
  if (totals === null || totals.entered === 0) return null;
  return (
    <Link className={styles.totals} to={`/journeys/${journeyId}/enrollments`} data-testid="journey-totals">
      <span className={styles.pulse} data-busy={totals.running > 0} aria-hidden />
      <span>
        <b data-testid="total-running">{compact.format(totals.running)}</b> inside
      </span>
      <span>
        <b data-testid="total-entered">{compact.format(totals.entered)}</b> entered
      </span>
    </Link>
  );
}
