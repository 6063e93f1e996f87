import { Link } from 'react-router';
import { useWorkbench } from '../workbench/workbench-context.js';
import { useCountsStore } from './counts-store.js';
import { writeFilter } from './enrollment-filter.js';
import styles from './JourneyTotals.module.css';
import { peopleInside } from './people-inside.js';

const compact = new Intl.NumberFormat('en-US', { notation: 'compact' });

/** How many are in the journey now, how many have come, and how many need attention; live. */
export function JourneyTotals() {
  const { journeyId } = useWorkbench();
  const totals = useCountsStore((state) => state.totals);
  if (totals === null || totals.entered === 0) return null;
  const { entered, running, quarantined } = totals;
  const list = `/journeys/${journeyId}/enrollments`;
  return (
    <>
      {quarantined > 0 && (
        <Link
          className={styles.totals}
          data-bad
          to={`${list}?${new URLSearchParams(writeFilter({ state: 'QUARANTINED', node: null })).toString()}`}
          data-testid="journey-attention"
        >
          <span>
            <b>{compact.format(quarantined)}</b> {quarantined === 1 ? 'needs' : 'need'} attention
          </span>
        </Link>
      )}
      <Link className={styles.totals} to={list} data-testid="journey-totals">
        <span className={styles.pulse} data-busy={running > 0} aria-hidden />
        <span>
          <b data-testid="total-running">{compact.format(peopleInside(totals))}</b> inside
        </span>
        <span>
          <b data-testid="total-entered">{compact.format(entered)}</b> entered
        </span>
      </Link>
    </>
  );
}
