import { useQuery } from '@apollo/client/react';
import { Anchor, Group, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { CustomersDocument } from '../generated/graphql.js';
import { usePages } from '../graphql/use-pages.js';
import { EmptyState } from '../shell/EmptyState.js';
import { Page } from '../shell/Page.js';
import { Pager } from '../shell/Pager.js';
import { Pending } from '../shell/Pending.js';
import rows from '../shell/RowList.module.css';
import { plural } from '../words/plural.js';
import { useListNames, useSegmentNames } from '../conditions/known/use-belonging.js';
import { BelongingFilter } from './BelongingFilter.js';
import { CustomerRow } from './CustomerRow.js';

const PAGE = 25;

/** Everybody that events and traits came in about. */
export function CustomersPage() {
  const pages = usePages();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const [address, setAddress] = useSearchParams();
  const [segment, list] = [address.get('segment'), address.get('list')];
  const [segments, lists] = [useSegmentNames(), useListNames()];
  const { data, previousData, error, refetch } = useQuery(CustomersDocument, {
    variables: { first: PAGE, after: pages.after, search: search === '' ? null : search, segment, list },
  });
  const filter = (name: 'segment' | 'list', key: string | null) => {
    const next = new URLSearchParams(address);
    if (key === null) next.delete(name);
    else next.set(name, key);
    setAddress(next, { replace: true });
    pages.reset();
  };
  const customers = (data ?? previousData)?.customers;
  const isEmpty = customers?.totalCount === 0;
  const isNarrowed = search !== '' || segment !== null || list !== null;
  return (
    <Page
      title="Customers"
      lead={
        <>
          {customers !== undefined && `${plural(customers.totalCount, 'customer')} · `}
          <Anchor component={Link} to="/customers/attributes" underline="always">
            What is known of them
          </Anchor>
        </>
      }
      actions={
        <Group gap="xs">
          <BelongingFilter
            label="In segment"
            chosen={segment}
            known={segments}
            onChoose={(key) => {
              filter('segment', key);
            }}
          />
          <BelongingFilter
            label="On list"
            chosen={list}
            known={lists}
            onChoose={(key) => {
              filter('list', key);
            }}
          />
          <TextInput
            w={240}
            aria-label="Search customers"
            placeholder="Search by id, email or name"
            leftSection={<IconSearch size={16} aria-hidden />}
            value={typed}
            data-testid="customer-search"
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              pages.reset();
            }}
          />
        </Group>
      }
    >
      {customers === undefined ? (
        <Pending label="Loading customers" error={error} onRetry={() => void refetch()} />
      ) : isEmpty && isNarrowed ? (
        <EmptyState title="Nobody found">
          {search === ''
            ? 'Nobody is there right now.'
            : `No customer ${segment === null && list === null ? '' : 'there '}has “${search}” in an id or an attribute.`}
        </EmptyState>
      ) : isEmpty ? (
        <EmptyState title="Nobody has come by yet">
          Customers appear with their first event.{' '}
          <Anchor component={Link} to="/connect" underline="always">
            Connect your shop or app
          </Anchor>{' '}
          to send them.
        </EmptyState>
      ) : (
        <>
          <ul className={rows.list} aria-label="Customers">
            {customers.edges.map(({ node }) => (
              <li key={node.id}>
                <CustomerRow customer={node} />
              </li>
            ))}
          </ul>
          <Pager pages={pages} pageInfo={customers.pageInfo} />
        </>
      )}
    </Page>
  );
}
