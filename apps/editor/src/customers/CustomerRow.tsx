import clsx from 'clsx';
import { Link } from 'react-router';
import type { CustomerInRowFragment } from '../generated/graphql.js';
import rows from '../shell/RowList.module.css';
import { Moment } from '../words/Moment.js';
import { CustomerMark } from './CustomerMark.js';
import styles from './CustomerRow.module.css';
import { customerName, customerNote } from './customer-name.js';
import { TestMark } from './TestMark.js';

/** One customer of the list. */
export function CustomerRow({ customer }: { readonly customer: CustomerInRowFragment }) {
  return (
    <Link
      className={clsx(rows.row, styles.row)}
      to={`/customers/${customer.id}`}
      data-testid={`customer-${customer.id}`}
    >
      <CustomerMark customer={customer} />
      <div>
        <div className={rows.title}>
          {customerName(customer)}
          {customer.isTest && <TestMark />}
        </div>
        <div className={rows.note}>{customerNote(customer)}</div>
      </div>
      <div className={rows.note}>
        seen <Moment at={customer.lastSeenAt} />
      </div>
    </Link>
  );
}
