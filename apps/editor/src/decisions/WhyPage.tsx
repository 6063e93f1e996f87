import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { Link, useParams, useSearchParams } from 'react-router';
import { JourneyToExplainDocument } from '../generated/graphql.js';
import { ErrorState } from '../shell/ErrorState.js';
import { LoadingState } from '../shell/LoadingState.js';
import { NotFoundPage } from '../shell/NotFoundPage.js';
import { Page } from '../shell/Page.js';
import { CustomerChoice } from './CustomerChoice.js';
import { ExplainedCustomer } from './ExplainedCustomer.js';

/** Why a customer entered a journey, or why not: first who, then what its trigger decided about them. */
export function WhyPage() {
  const { journeyId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const customerId = search.get('customer');
  const { data, error, refetch } = useQuery(JourneyToExplainDocument, { variables: { id: journeyId } });
  if (data === undefined) {
    return error === undefined ? (
      <LoadingState label="Loading the journey" />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  }
  const { journey } = data;
  if (journey === null) return <NotFoundPage />;
  return (
    <Page
      title="Why did they enter, or not?"
      crumb={
        <Anchor component={Link} to={`/journeys/${journey.id}`} size="sm">
          {journey.name}
        </Anchor>
      }
      lead="Choose a customer, and see what this journey decided each time it looked at them."
    >
      {customerId === null ? (
        <CustomerChoice addressOf={(id) => `?customer=${id}`} />
      ) : (
        <ExplainedCustomer
          key={customerId}
          customerId={customerId}
          journey={journey}
          onLeave={() => {
            setSearch({});
          }}
        />
      )}
    </Page>
  );
}
