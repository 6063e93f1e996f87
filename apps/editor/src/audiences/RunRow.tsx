import clsx from 'clsx';
import { Link } from 'react-router';
import type { AudienceRunRowFragment, JourneyStatus } from '../generated/graphql.js';
import rows from '../shell/RowList.module.css';
import { Moment } from '../words/Moment.js';
import { plural } from '../words/plural.js';
import styles from './AudienceRun.module.css';
import { RunMark } from './RunMark.js';
import { partDone, runTitle, standingInWords, standingOf } from './run-words.js';

interface RunRowProps {
  readonly journeyId: string;
  readonly status: JourneyStatus;
  readonly run: AudienceRunRowFragment;
}

/** One run of a journey: what brought it about, where it stands, how many came in. */
export function RunRow({ journeyId, status, run }: RunRowProps) {
  const standing = standingOf(run, status);
  const part = standing === 'going' ? partDone(run) : null;
  return (
    <Link
      className={clsx(rows.row, styles.row)}
      to={`/journeys/${journeyId}/let-in/${run.id}`}
      data-testid="audience-run"
    >
      <RunMark standing={standing} />
      <div>
        <div className={rows.title}>{runTitle(run)}</div>
        <div className={rows.note}>
          {standingInWords(run, status)}
          {part !== null && `, ${String(part)} %`} · <Moment at={run.createdAt} />
          {run.startedBy !== null && ` · by ${run.startedBy.name}`}
          {run.problemCount > 0 && ` · ${plural(run.problemCount, 'row')} could not be used`}
        </div>
        {run.reason !== null && <div className={rows.note}>{run.reason}</div>}
      </div>
      <div className={rows.figure}>
        <b>{run.entered.toLocaleString('en-US')}</b>
        entered
      </div>
    </Link>
  );
}
