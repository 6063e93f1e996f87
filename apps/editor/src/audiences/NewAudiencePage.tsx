import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { JourneyToLetIntoDocument } from '../generated/graphql.js';
import { Crumb } from '../shell/Crumb.js';
import { EmptyState } from '../shell/EmptyState.js';
import { mayPublish } from '../shell/may-publish.js';
import { NotFoundPage } from '../shell/NotFoundPage.js';
import { Page } from '../shell/Page.js';
import { Pending } from '../shell/Pending.js';
import { useViewer } from '../shell/viewer.js';
import { NewAudienceForm } from './NewAudienceForm.js';
import { whyNotByHand } from './takes-by-hand.js';

/** Lets customers into a journey: from a file, a list, or picked one by one. */
export function NewAudiencePage() {
  const { journeyId = '' } = useParams();
  const { role } = useViewer();
  const { data, error, refetch } = useQuery(JourneyToLetIntoDocument, { variables: { id: journeyId } });
  if (data === undefined) {
    return <Pending label="Loading the journey" error={error} onRetry={() => void refetch()} />;
  }
  const { journey } = data;
  if (journey === null) return <NotFoundPage />;
  const whyNot = mayPublish(role) ? whyNotByHand(journey) : 'Your role does not allow letting customers in.';
  return (
    <Page
      title="Let customers in"
      crumb={<Crumb to={`/journeys/${journey.id}`}>{journey.name}</Crumb>}
      lead="Choose whom you mean, and look at what that brings before anything begins."
      actions={
        <Button component={Link} to={`/journeys/${journey.id}/let-in`} variant="default">
          Let in together
        </Button>
      }
    >
      {whyNot === null ? (
        <NewAudienceForm journeyId={journey.id} />
      ) : (
        <EmptyState
          title="Not this way"
          action={
            <Button component={Link} to={`/journeys/${journey.id}`} variant="default">
              Back to the journey
            </Button>
          }
        >
          {whyNot}
        </EmptyState>
      )}
    </Page>
  );
}
