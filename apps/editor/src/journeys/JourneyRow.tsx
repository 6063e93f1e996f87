import clsx from 'clsx';
import { Link } from 'react-router';
import type { JourneysQuery } from '../generated/graphql.js';
import rows from '../shell/RowList.module.css';
import { Moment } from '../words/Moment.js';
import { plural } from '../words/plural.js';
import styles from './JourneyRow.module.css';
import { StatusBadge } from './StatusBadge.js';

/** A journey of the list. */
export type ListedJourney = JourneysQuery['journeys']['edges'][number]['node'];

const compact = new Intl.NumberFormat('en-US', { notation: 'compact' });

/** One journey of the list: the way to its canvas. */
export function JourneyRow({ journey }: { readonly journey: ListedJourney }) {
  const { id, name, status, counts, draftSavedAt, draftSavedBy, version, hasUnpublishedChanges } = journey;
  const errors = journey.problems.filter(({ severity }) => severity === 'ERROR').length;
  return (
    <Link className={clsx(rows.row, styles.row)} to={`/journeys/${id}`} data-testid={`journey-${id}`}>
      <div>
        <div className={styles.name}>
          <span className={rows.title}>{name}</span>
          <StatusBadge status={status} />
          {version !== null && hasUnpublishedChanges && (
            <span className={styles.change}>Unpublished changes</span>
          )}
        </div>
        <div className={rows.note}>
          Changed <Moment at={draftSavedAt} />
          {draftSavedBy !== null && ` by ${draftSavedBy.name}`}
          {version !== null && ` · version ${String(version.number)}`}
          {errors > 0 && <span className={styles.bad}> · {plural(errors, 'problem')}</span>}
        </div>
      </div>
      <Figure value={counts.running} label="inside" />
      <Figure value={counts.entered} label="entered" />
      <Figure value={counts.finished} label="finished" />
    </Link>
  );
}

function Figure({ value, label }: { readonly value: number; readonly label: string }) {
  return (
    <div className={rows.figure}>
      <b>{compact.format(value)}</b>
      {label}
    </div>
  );
}
