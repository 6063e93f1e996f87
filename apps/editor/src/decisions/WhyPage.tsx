import { useQuery } from '@apollo/client/react';
import { useParams, useSearchParams } from 'react-router';
import { JourneyToExplainDocument } from '../generated/graphql.js';
import { Crumb } from '../shell/Crumb.js';
import { NotFoundPage } from '../shell/NotFoundPage.js';
import { Page } from '../shell/Page.js';
import { Pending } from '../shell/Pending.js';
import { CustomerChoice } from './CustomerChoice.js';
import { ExplainedCustomer } from './ExplainedCustomer.js';

/** Why a customer entered a journey, or why not: first who, then what its trigger decided about them. */
export function WhyPage() {
  const { journeyId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const customerId = search.get('customer');
  const { data, error, refetch } = useQuery(JourneyToExplainDocument, { variables: { id: journeyId } });
  if (data === undefined) {
    return <Pending label="Loading the journey" error={error} onRetry={() => void refetch()} />;
  }
  const { journey } = data;
  if (journey === null) return <NotFoundPage />;
  return (
    <Page
      title="Why did they enter, or not?"
      crumb={<Crumb to={`/journeys/${journey.id}`}>{journey.name}</Crumb>}
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
