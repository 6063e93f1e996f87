import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Group } from '@mantine/core';
import { Link } from 'react-router';
import { CustomerMark } from '../customers/CustomerMark.js';
import { customerName, customerNote } from '../customers/customer-name.js';
import { CustomerDocument, type JourneyToExplainQuery } from '../generated/graphql.js';
import { EmptyState } from '../shell/EmptyState.js';
import { Pending } from '../shell/Pending.js';
import rows from '../shell/RowList.module.css';
import { DecisionList } from './DecisionList.js';
import { nothingDecided } from './nothing-decided.js';

interface ExplainedCustomerProps {
  readonly customerId: string;
  readonly journey: NonNullable<JourneyToExplainQuery['journey']>;
  /** Chooses somebody else. */
  readonly onLeave: () => void;
}

/** One customer at the door of a journey: who it is, and each decision about them. */
export function ExplainedCustomer({ customerId, journey, onLeave }: ExplainedCustomerProps) {
  const { data, error, refetch } = useQuery(CustomerDocument, { variables: { id: customerId } });
  const another = (
    <Button variant="default" onClick={onLeave} data-testid="why-another">
      Choose another customer
    </Button>
  );
  if (data === undefined) {
    return <Pending label="Loading the customer" error={error} onRetry={() => void refetch()} />;
  }
  const { customer } = data;
  if (customer === null)
    return (
      <EmptyState title="Nobody found" action={another}>
        There is no such customer, or not any more.
      </EmptyState>
    );
  return (
    <>
      <Group justify="space-between" mb="md" gap="md">
        <Group gap="sm">
          <CustomerMark customer={customer} />
          <div>
            <Anchor component={Link} to={`/customers/${customer.id}`} className={rows.title}>
              {customerName(customer)}
            </Anchor>
            <div className={rows.note}>{customerNote(customer)}</div>
          </div>
        </Group>
        {another}
      </Group>
      <DecisionList customerId={customer.id} journeyId={journey.id}>
        {nothingDecided(journey.status)}
      </DecisionList>
    </>
  );
}
