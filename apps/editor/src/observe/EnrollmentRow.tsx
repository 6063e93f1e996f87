import clsx from 'clsx';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { TestMark } from '../customers/TestMark.js';
import rows from '../shell/RowList.module.css';
import { Moment } from '../words/Moment.js';
import styles from './EnrollmentRow.module.css';
import { standingInWords, type Standing } from './enrollment-words.js';

interface EnrollmentRowProps {
  readonly enrollment: Standing & {
    readonly id: string;
    readonly enteredAt: string;
    readonly endedAt: string | null;
    readonly deadline: string | null;
    readonly isTest: boolean;
  };
  readonly title: string;
  readonly note?: string;
  readonly mark?: ReactNode;
}

/** One enrollment of a list: the way to its path. */
export function EnrollmentRow({ enrollment, title, note, mark }: EnrollmentRowProps) {
  const { id, state, enteredAt, endedAt, deadline, isTest } = enrollment;
  return (
    <Link
      className={clsx(rows.row, styles.row)}
      to={`/enrollments/${id}`}
      data-testid={`enrollment-${id}`}
      data-state={state}
    >
      <span className={styles.mark}>{mark ?? <span className={styles.dot} data-state={state} />}</span>
      <div>
        <div className={rows.title}>
          {title}
          {isTest && <TestMark />}
        </div>
        {note !== undefined && note !== '' && <div className={rows.note}>{note}</div>}
      </div>
      <div className={rows.note}>
        <span className={styles.state} data-state={state}>
          {standingInWords(enrollment)}
        </span>
        {state === 'RUNNING' && deadline !== null && (
          <>
            {' · goes on '}
            <Moment at={deadline} />
          </>
        )}
      </div>
      <div className={rows.note}>
        {endedAt === null ? 'entered ' : 'ended '}
        <Moment at={endedAt ?? enteredAt} />
      </div>
    </Link>
  );
}
