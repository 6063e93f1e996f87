import clsx from 'clsx';
import { Link } from 'react-router';
import type { SegmentRowFragment } from '../generated/graphql.js';
import rows from '../shell/RowList.module.css';
import { FillingState } from './FillingState.js';
import styles from './SegmentRow.module.css';
import { sentenceOf } from './sentence-of.js';

const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 });

/** One segment of the list: its name, whom it gathers, how many those are. */
export function SegmentRow({ segment }: { readonly segment: SegmentRowFragment }) {
  return (
    <Link
      className={clsx(rows.row, styles.row)}
      to={`/segments/${segment.id}`}
      data-testid={`segment-${segment.key}`}
    >
      <div>
        <div className={rows.title}>{segment.name}</div>
        <div className={rows.note}>{sentenceOf(segment.inWords)}</div>
      </div>
      <div className={styles.state}>
        <FillingState segment={segment} />
      </div>
      <div className={rows.figure}>
        <b>{compact.format(segment.memberCount)}</b>
        {segment.memberCount === 1 ? 'customer' : 'customers'}
      </div>
    </Link>
  );
}
