import { Anchor } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import clsx from 'clsx';
import { Link } from 'react-router';
import type { CustomerDecisionsQuery } from '../generated/graphql.js';
import rows from '../shell/RowList.module.css';
import { Moment } from '../words/Moment.js';
import styles from './DecisionRow.module.css';

type Decision = NonNullable<CustomerDecisionsQuery['customer']>['decisions']['edges'][number]['node'];

interface DecisionRowProps {
  readonly decision: Decision;
  /** Whether the list is about one journey, so that its name goes without saying. */
  readonly isOfOneJourney: boolean;
}

const marks = { entered: IconCircleCheck, 'held-out': IconCircleDashed, 'stayed-out': IconCircleX };

/** One decision: whether they were let in, why, by what, and the way to the run it speaks of. */
export function DecisionRow({ decision, isOfOneJourney }: DecisionRowProps) {
  const { outcome, sentence, journey, version, event, enrollment, decidedAt } = decision;
  const standing = outcome === 'ENTERED' ? 'entered' : outcome === 'HELD_OUT' ? 'held-out' : 'stayed-out';
  const Mark = marks[standing];
  return (
    <div className={clsx(rows.row, styles.row)} data-testid="decision" data-outcome={outcome}>
      <Mark size={22} stroke={1.8} className={styles.mark} data-standing={standing} aria-hidden />
      <div>
        <div className={styles.sentence}>{sentence}</div>
        <div className={rows.note}>
          {!isOfOneJourney && (
            <>
              <Anchor component={Link} to={`/journeys/${journey.id}`} size="sm" underline="always">
                {journey.name}
              </Anchor>
              {' · '}
            </>
          )}
          {event?.name != null && `${event.name} · `}version {version.number}
        </div>
      </div>
      <div className={clsx(rows.note, styles.when)}>
        <Moment at={decidedAt} />
        {enrollment !== null && (
          <Anchor component={Link} to={`/enrollments/${enrollment.id}`} size="sm" display="block">
            {standing === 'stayed-out' ? 'Earlier run' : 'Path'}
          </Anchor>
        )}
      </div>
    </div>
  );
}
