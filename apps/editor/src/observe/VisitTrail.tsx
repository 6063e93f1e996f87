import { useMemo } from 'react';
import type { EnrollmentPathQuery } from '../generated/graphql.js';
import { Moment } from '../words/Moment.js';
import { span } from '../words/moment.js';
import { standingInWords } from './enrollment-words.js';
import { outcomeTitles } from './outcome-titles.js';
import styles from './VisitTrail.module.css';

type Path = NonNullable<EnrollmentPathQuery['enrollment']>;
type Visit = Path['visits'][number];

/** The stops of one run, from entry to where it is now or ended. */
export function VisitTrail({ enrollment }: { readonly enrollment: Path }) {
  const { enteredAt, endedAt, visits, version, state } = enrollment;
  const titleOf = useMemo(() => outcomeTitles(version.graph), [version.graph]);
  return (
    <ol className={styles.trail} aria-label="Path" data-testid="visit-trail">
      <li className={styles.stop}>
        <span className={styles.station} data-kind="start" aria-hidden />
        <div className={styles.caption}>Entered</div>
        <div className={styles.note}>
          <Moment at={enteredAt} />
        </div>
      </li>
      {visits.map((visit) => (
        <VisitStop
          key={visit.id}
          visit={visit}
          isStuck={state === 'QUARANTINED' && visit.leftAt === null}
          outcomeTitle={visit.outcome === null ? null : titleOf(visit.nodeId, visit.outcome)}
        />
      ))}
      {endedAt !== null && (
        <li className={styles.stop}>
          <span className={styles.station} data-kind="end" aria-hidden />
          <div className={styles.caption}>{standingInWords(enrollment)}</div>
          <div className={styles.note}>
            <Moment at={endedAt} />
          </div>
        </li>
      )}
    </ol>
  );
}

interface VisitStopProps {
  readonly visit: Visit;
  /** They do not go on from here by themselves. */
  readonly isStuck: boolean;
  readonly outcomeTitle: string | null;
}

function VisitStop({ visit, isStuck, outcomeTitle }: VisitStopProps) {
  const { caption, enteredAt, leftAt, dueAt, outcome, reason, failed, nodeId } = visit;
  const kind = failed || isStuck ? 'failed' : leftAt === null ? 'now' : 'passed';
  return (
    <li className={styles.stop} data-testid={`visit-${nodeId}`} data-outcome={outcome ?? ''}>
      <span className={styles.station} data-kind={kind} aria-hidden />
      <div className={styles.caption}>{caption}</div>
      <div className={styles.note} data-failed={failed}>
        {outcomeTitle !== null && (
          <span className={styles.outcome} data-failed={failed}>
            {outcomeTitle}
          </span>
        )}
        {isStuck ? (
          'Here now, and does not go on by itself'
        ) : leftAt === null && dueAt !== null ? (
          <>
            Here now, goes on <Moment at={dueAt} />
            {reason !== null && `. ${reason}`}
          </>
        ) : leftAt === null ? (
          (reason ?? 'Here now')
        ) : (
          reason
        )}
      </div>
      <div className={styles.note}>
        <Moment at={enteredAt} />
        {leftAt !== null && `, stayed ${span(enteredAt, leftAt)}`}
      </div>
    </li>
  );
}
