import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { SegmentsDocument } from '../generated/graphql.js';
import { usePages } from '../graphql/use-pages.js';
import { EmptyState } from '../shell/EmptyState.js';
import { Page } from '../shell/Page.js';
import { Pager } from '../shell/Pager.js';
import { Pending } from '../shell/Pending.js';
import rows from '../shell/RowList.module.css';
import { useViewer } from '../shell/viewer.js';
import { CircleTabs } from './CircleTabs.js';
import { ExampleCards } from './ExampleCards.js';
import { SegmentRow } from './SegmentRow.js';

const PAGE = 20;
/** How often the list's figures are read anew, in ms. */
const REFRESH = 3000;

/** All segments: whom they gather, how many those are, whether they are filled. */
export function SegmentsPage() {
  const pages = usePages();
  const { role } = useViewer();
  const { data, error, refetch } = useQuery(SegmentsDocument, {
    variables: { first: PAGE, after: pages.after },
    pollInterval: REFRESH,
  });
  const segments = data?.segments;
  const isEmpty = segments?.totalCount === 0;
  const mayEdit = role !== 'VIEWER';
  return (
    <Page
      title="Segments"
      lead="Say whom you mean, and Sojourn keeps track: people come in and leave as they act, and as time goes by."
      actions={
        mayEdit &&
        !isEmpty && (
          <Button
            component={Link}
            to="/segments/new"
            size="md"
            leftSection={<IconPlus size={18} aria-hidden />}
            data-testid="new-segment"
          >
            New segment
          </Button>
        )
      }
    >
      <CircleTabs shown="segments" />
      {segments === undefined ? (
        <Pending label="Loading segments" error={error} onRetry={() => void refetch()} />
      ) : isEmpty ? (
        <EmptyState title="Whom would you like to meet?" action={mayEdit && <ExampleCards />}>
          {mayEdit
            ? 'A segment gathers customers who have something in common. Start from one of these and make it yours.'
            : 'Nobody has made a segment yet.'}
        </EmptyState>
      ) : (
        <>
          <ul className={rows.list} aria-label="Segments">
            {segments.edges.map(({ node }) => (
              <li key={node.id}>
                <SegmentRow segment={node} />
              </li>
            ))}
          </ul>
          <Pager pages={pages} pageInfo={segments.pageInfo} />
        </>
      )}
    </Page>
  );
}
