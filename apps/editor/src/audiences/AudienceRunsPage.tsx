import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconUsersPlus } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { AudienceRunsDocument } from '../generated/graphql.js';
import { usePages } from '../graphql/use-pages.js';
import { Crumb } from '../shell/Crumb.js';
import { EmptyState } from '../shell/EmptyState.js';
import { mayPublish } from '../shell/may-publish.js';
import { NotFoundPage } from '../shell/NotFoundPage.js';
import { Page } from '../shell/Page.js';
import { Pager } from '../shell/Pager.js';
import { Pending } from '../shell/Pending.js';
import rows from '../shell/RowList.module.css';
import { useViewer } from '../shell/viewer.js';
import { RunRow } from './RunRow.js';
import { whyNotByHand } from './takes-by-hand.js';

const PAGE = 20;
/** How often the list is read anew, in ms. */
const REFRESH = 3000;

/** All runs by which many customers at once were let into a journey: by hand, by the calendar, by news, by a segment. */
export function AudienceRunsPage() {
  const { journeyId = '' } = useParams();
  const { role } = useViewer();
  const pages = usePages();
  const { data, previousData, error, refetch } = useQuery(AudienceRunsDocument, {
    variables: { id: journeyId, first: PAGE, after: pages.after },
    pollInterval: REFRESH,
  });
  const shown = data ?? previousData;
  if (shown === undefined) {
    return <Pending label="Loading who was let in" error={error} onRetry={() => void refetch()} />;
  }
  const { journey } = shown;
  if (journey === null) return <NotFoundPage />;
  const { edges, pageInfo } = journey.audienceRuns;
  const isEmpty = edges.length === 0 && pages.number === 1;
  const letIn = mayPublish(role) && whyNotByHand(journey) === null && (
    <Button
      component={Link}
      to={`/journeys/${journeyId}/let-in/new`}
      leftSection={<IconUsersPlus size={17} aria-hidden />}
      data-testid="let-customers-in"
    >
      Let customers in…
    </Button>
  );
  return (
    <Page
      title="Let in together"
      crumb={<Crumb to={`/journeys/${journeyId}`}>{journey.name}</Crumb>}
      lead="Each time many customers at once were let into this journey, and what came of it."
      actions={isEmpty ? null : letIn}
    >
      {isEmpty ? (
        <EmptyState title="Nobody yet" action={letIn}>
          Here stand those who come in together: whom you let in by hand, whom the triggers “Schedule” and
          “News for a segment” bring, and who was in a segment already when the journey was published.
        </EmptyState>
      ) : (
        <>
          <ul className={rows.list} aria-label="Let in together">
            {edges.map(({ node }) => (
              <li key={node.id}>
                <RunRow journeyId={journeyId} status={journey.status} run={node} />
              </li>
            ))}
          </ul>
          <Pager pages={pages} pageInfo={pageInfo} />
        </>
      )}
    </Page>
  );
}
