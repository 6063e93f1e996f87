import { useQuery } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { AudienceRunDocument } from '../generated/graphql.js';
import { Crumb } from '../shell/Crumb.js';
import { Crumbs } from '../shell/Crumbs.js';
import { mayPublish } from '../shell/may-publish.js';
import { NotFoundPage } from '../shell/NotFoundPage.js';
import { Page } from '../shell/Page.js';
import { Pending } from '../shell/Pending.js';
import { useViewer } from '../shell/viewer.js';
import { Moment } from '../words/Moment.js';
import { RunProgress } from './RunProgress.js';
import { runTitle } from './run-words.js';
import { StopRun } from './StopRun.js';

/** How often the run is read anew, in ms. */
const REFRESH = 2000;

/** One run: how far it is, who entered, who stayed out and why; and a way to stop it. */
export function AudienceRunPage() {
  const { runId = '', journeyId = '' } = useParams();
  const { role } = useViewer();
  const { data, error, refetch } = useQuery(AudienceRunDocument, {
    variables: { id: runId },
    pollInterval: REFRESH,
  });
  if (data === undefined) {
    return <Pending label="Loading how far it is" error={error} onRetry={() => void refetch()} />;
  }
  const run = data.audienceRun;
  if (run?.journey.id !== journeyId) return <NotFoundPage />;
  const { journey, startedBy, createdAt, state } = run;
  return (
    <Page
      title={runTitle(run)}
      crumb={
        <Crumbs>
          <Crumb to={`/journeys/${journey.id}`}>{journey.name}</Crumb>
          <Crumb to={`/journeys/${journey.id}/let-in`}>Let in together</Crumb>
        </Crumbs>
      }
      lead={
        <>
          {startedBy === null ? 'Began' : `Started by ${startedBy.name}`} <Moment at={createdAt} />
        </>
      }
      actions={
        <Group gap="xs">
          {state === 'RUNNING' && mayPublish(role) && <StopRun runId={run.id} />}
          <Button component={Link} to={`/journeys/${journey.id}/enrollments`} variant="default">
            Customers in this journey
          </Button>
        </Group>
      }
    >
      <RunProgress run={run} status={journey.status} />
    </Page>
  );
}
