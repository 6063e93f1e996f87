import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import clsx from 'clsx';
import { useState } from 'react';
import { Link } from 'react-router';
import { CustomerMark } from '../customers/CustomerMark.js';
import { customerName, customerNote } from '../customers/customer-name.js';
import { CustomersDocument } from '../generated/graphql.js';
import { EmptyState } from '../shell/EmptyState.js';
import { Pending } from '../shell/Pending.js';
import rows from '../shell/RowList.module.css';
import { takeFocus } from '../shell/take-focus.js';
import styles from './CustomerChoice.module.css';

const SHOWN = 10;

interface CustomerChoiceProps {
  /** Where a choice leads. */
  readonly addressOf: (customerId: string) => string;
}

/** A search for one customer; each that is found is a link. */
export function CustomerChoice({ addressOf }: CustomerChoiceProps) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const { data, previousData, error, refetch } = useQuery(CustomersDocument, {
    variables: { first: SHOWN, after: null, search: search === '' ? null : search },
  });
  const customers = (data ?? previousData)?.customers;
  return (
    <>
      <TextInput
        mb="md"
        size="md"
        label="Customer"
        placeholder="Search by id, email or name"
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed}
        ref={takeFocus}
        data-testid="why-search"
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
      />
      {customers === undefined ? (
        <Pending label="Loading customers" error={error} onRetry={() => void refetch()} />
      ) : customers.edges.length === 0 ? (
        <EmptyState title="Nobody found">
          {search === ''
            ? 'Customers appear with their first event.'
            : `No customer has “${search}” in an id or an attribute.`}
        </EmptyState>
      ) : (
        <ul className={rows.list} aria-label="Customers found">
          {customers.edges.map(({ node }) => (
            <li key={node.id}>
              <Link className={clsx(rows.row, styles.row)} to={addressOf(node.id)}>
                <CustomerMark customer={node} />
                <div>
                  <div className={rows.title}>{customerName(node)}</div>
                  <div className={rows.note}>{customerNote(node)}</div>
                </div>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
