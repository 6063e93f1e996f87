import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { ListsDocument } from '../generated/graphql.js';
import { usePages } from '../graphql/use-pages.js';
import { CircleTabs } from '../segments/CircleTabs.js';
import { EmptyState } from '../shell/EmptyState.js';
import { Page } from '../shell/Page.js';
import { Pager } from '../shell/Pager.js';
import { Pending } from '../shell/Pending.js';
import rows from '../shell/RowList.module.css';
import { useViewer } from '../shell/viewer.js';
import { ListItem } from './ListItem.js';
import { NewListDialog } from './NewListDialog.js';

/** All lists of hand-picked customers. */
export function ListsPage() {
  const pages = usePages();
  const { role } = useViewer();
  const [isCreating, setCreating] = useState(false);
  const { data, error, refetch } = useQuery(ListsDocument, { variables: { first: 20, after: pages.after } });
  const lists = data?.lists;
  const isEmpty = lists?.totalCount === 0;
  const create = role !== 'VIEWER' && (
    <Button
      size="md"
      leftSection={<IconPlus size={18} aria-hidden />}
      data-testid="new-list"
      onClick={() => {
        setCreating(true);
      }}
    >
      New list
    </Button>
  );
  return (
    <Page
      title="Lists"
      lead="Customers picked by hand, or by a step of a journey. They stay until somebody takes them off."
      actions={isEmpty ? null : create}
    >
      <CircleTabs shown="lists" />
      {lists === undefined ? (
        <Pending label="Loading lists" error={error} onRetry={() => void refetch()} />
      ) : isEmpty ? (
        <EmptyState title="No list yet" action={create}>
          A list is for those you pick yourself: testers, guests of an event, people you would rather not
          write to.
        </EmptyState>
      ) : (
        <>
          <ul className={rows.list} aria-label="Lists">
            {lists.edges.map(({ node }) => (
              <li key={node.key}>
                <ListItem list={node} />
              </li>
            ))}
          </ul>
          <Pager pages={pages} pageInfo={lists.pageInfo} />
        </>
      )}
      <NewListDialog
        opened={isCreating}
        onClose={() => {
          setCreating(false);
        }}
      />
    </Page>
  );
}
