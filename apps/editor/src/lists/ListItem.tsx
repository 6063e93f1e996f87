import clsx from 'clsx';
import { Link } from 'react-router';
import type { ListRowFragment } from '../generated/graphql.js';
import rows from '../shell/RowList.module.css';
import { Moment } from '../words/Moment.js';
import styles from './ListItem.module.css';

/** One list among others. */
export function ListItem({ list }: { readonly list: ListRowFragment }) {
  return (
    <Link
      className={clsx(rows.row, styles.row)}
      to={`/segments/lists/${list.key}`}
      data-testid={`list-${list.key}`}
    >
      <div>
        <div className={rows.title}>{list.name}</div>
        <div className={rows.note}>
          {list.key} · made <Moment at={list.createdAt} />
        </div>
      </div>
      <div className={rows.figure}>
        <b>{list.memberCount}</b>
        {list.memberCount === 1 ? 'customer' : 'customers'}
      </div>
    </Link>
  );
}
