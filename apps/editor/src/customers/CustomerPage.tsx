import { useQuery } from '@apollo/client/react';
import { Paper, Tabs, Text } from '@mantine/core';
import { useParams } from 'react-router';
import { DecisionList } from '../decisions/DecisionList.js';
import { CustomerDocument } from '../generated/graphql.js';
import { Crumb } from '../shell/Crumb.js';
import { NotFoundPage } from '../shell/NotFoundPage.js';
import { Page } from '../shell/Page.js';
import { Pending } from '../shell/Pending.js';
import { Moment } from '../words/Moment.js';
import { customerName } from './customer-name.js';
import { CustomerBelonging } from './CustomerBelonging.js';
import { CustomerEnrollments } from './CustomerEnrollments.js';
import { CustomerEvents } from './CustomerEvents.js';
import { CustomerMenu } from './CustomerMenu.js';
import { KnownAttributes } from './KnownAttributes.js';
import { TestCustomerSwitch } from './TestCustomerSwitch.js';
import { TestMark } from './TestMark.js';
import { CustomerTimeline } from './timeline/CustomerTimeline.js';

/** One customer: what is known, what they did, which journeys they walk. */
export function CustomerPage() {
  const { customerId = '' } = useParams();
  const { data, error, refetch } = useQuery(CustomerDocument, { variables: { id: customerId } });
  if (data === undefined) {
    return <Pending label="Loading the customer" error={error} onRetry={() => void refetch()} />;
  }
  const { customer } = data;
  if (customer === null) return <NotFoundPage />;
  const crumb = <Crumb to="/customers">Customers</Crumb>;
  if (customer.erasedAt !== null)
    return (
      <Page
        title="Erased customer"
        crumb={crumb}
        lead={
          <>
            Erased <Moment at={customer.erasedAt} />
          </>
        }
      >
        <Text data-testid="erased-customer">
          Nothing is known of this customer any more, and whatever still comes in about them is turned away.
        </Text>
      </Page>
    );
  const ids = { 'User ids': customer.userIds.join(', '), 'Anonymous ids': customer.anonymousIds.join(', ') };
  return (
    <Page
      title={customerName(customer)}
      crumb={crumb}
      actions={
        <CustomerMenu
          customerId={customer.id}
          name={customerName(customer)}
          userIds={customer.userIds}
          onErased={() => void refetch()}
        />
      }
      lead={
        <>
          {customer.isTest && <TestMark />}
          First seen <Moment at={customer.createdAt} />, last seen <Moment at={customer.lastSeenAt} />
        </>
      }
    >
      <Tabs defaultValue="timeline" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="timeline" data-testid="tab-timeline">
            Timeline
          </Tabs.Tab>
          <Tabs.Tab value="journeys" data-testid="tab-journeys">
            Journeys
          </Tabs.Tab>
          <Tabs.Tab value="decisions" data-testid="tab-decisions">
            Why and why not
          </Tabs.Tab>
          <Tabs.Tab value="events" data-testid="tab-events">
            Events
          </Tabs.Tab>
          <Tabs.Tab value="belonging" data-testid="tab-belonging">
            Segments and lists
          </Tabs.Tab>
          <Tabs.Tab value="attributes" data-testid="tab-attributes">
            Attributes
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="timeline">
          <CustomerTimeline customerId={customer.id} />
        </Tabs.Panel>
        <Tabs.Panel value="journeys">
          <CustomerEnrollments customerId={customer.id} />
        </Tabs.Panel>
        <Tabs.Panel value="decisions">
          <DecisionList customerId={customer.id}>
            No journey has looked at this customer yet: they have not done what one listens for, or it is too
            long ago to be known.
          </DecisionList>
        </Tabs.Panel>
        <Tabs.Panel value="events">
          <CustomerEvents customerId={customer.id} />
        </Tabs.Panel>
        <Tabs.Panel value="belonging">
          <CustomerBelonging segments={customer.segments} lists={customer.lists} />
        </Tabs.Panel>
        <Tabs.Panel value="attributes">
          <Paper withBorder p="lg" mb="md">
            <TestCustomerSwitch customerId={customer.id} isTest={customer.isTest} />
          </Paper>
          <Paper withBorder p="lg">
            <KnownAttributes customerId={customer.id} attributes={customer.attributes} extra={ids} />
          </Paper>
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
