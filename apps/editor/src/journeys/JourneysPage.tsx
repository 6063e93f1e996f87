import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { JourneysDocument } from '../generated/graphql.js';
import { usePages } from '../graphql/use-pages.js';
import { EmptyState } from '../shell/EmptyState.js';
import { Page } from '../shell/Page.js';
import { Pager } from '../shell/Pager.js';
import { Pending } from '../shell/Pending.js';
import rows from '../shell/RowList.module.css';
import { useViewer } from '../shell/viewer.js';
import { JourneyRow } from './JourneyRow.js';
import { NewJourneyDialog } from './NewJourneyDialog.js';

const PAGE = 20;
/** How often the list's figures are read anew, in ms. */
const REFRESH = 5000;

/** All journeys: what they are called, how they stand, who is inside. */
export function JourneysPage() {
  const pages = usePages();
  const { role } = useViewer();
  const [isCreating, setCreating] = useState(false);
  const { data, error, refetch } = useQuery(JourneysDocument, {
    variables: { first: PAGE, after: pages.after },
    pollInterval: REFRESH,
  });
  const create = role !== 'VIEWER' && (
    <Button
      size="md"
      leftSection={<IconPlus size={18} aria-hidden />}
      data-testid="new-journey"
      onClick={() => {
        setCreating(true);
      }}
    >
      New journey
    </Button>
  );
  const journeys = data?.journeys;
  const isEmpty = journeys?.totalCount === 0;
  return (
    <Page
      title="Journeys"
      lead="Draw what happens to a customer, publish it, and watch them walk it."
      actions={isEmpty ? null : create}
    >
      {journeys === undefined ? (
        <Pending label="Loading journeys" error={error} onRetry={() => void refetch()} />
      ) : isEmpty ? (
        <EmptyState title="No journey yet" action={create}>
          Start with a blank map, or with the purchase confirmation that thanks every customer for an order.
        </EmptyState>
      ) : (
        <>
          <ul className={rows.list} aria-label="Journeys">
            {journeys.edges.map(({ node }) => (
              <li key={node.id}>
                <JourneyRow journey={node} />
              </li>
            ))}
          </ul>
          <Pager pages={pages} pageInfo={journeys.pageInfo} />
        </>
      )}
      <NewJourneyDialog
        opened={isCreating}
        onClose={() => {
          setCreating(false);
        }}
      />
    </Page>
  );
}
