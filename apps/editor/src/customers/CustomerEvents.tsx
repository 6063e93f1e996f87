import { useQuery } from '@apollo/client/react';
import { Accordion, Group, Text } from '@mantine/core';
import { CustomerEventsDocument } from '../generated/graphql.js';
import { usePages } from '../graphql/use-pages.js';
import { EmptyState } from '../shell/EmptyState.js';
import { Pager } from '../shell/Pager.js';
import { Pending } from '../shell/Pending.js';
import { eventTitle } from '../words/event-title.js';
import { Moment } from '../words/Moment.js';
import { AttributeList } from './AttributeList.js';

/** What a customer did, the latest first. */
export function CustomerEvents({ customerId }: { readonly customerId: string }) {
  const pages = usePages();
  const { data, error, refetch } = useQuery(CustomerEventsDocument, {
    variables: { id: customerId, first: 20, after: pages.after },
  });
  const events = data?.customer?.events;
  if (events === undefined) {
    return <Pending label="Loading events" error={error} onRetry={() => void refetch()} />;
  }
  if (events.edges.length === 0)
    return <EmptyState title="No events">This customer is known, but has done nothing yet.</EmptyState>;
  return (
    <>
      <Accordion variant="separated" radius="lg">
        {events.edges.map(({ node }) => (
          <Accordion.Item key={node.id} value={node.id}>
            <Accordion.Control>
              <Group justify="space-between" wrap="nowrap">
                <Text fw={600}>{eventTitle(node)}</Text>
                <Text size="sm" c="var(--sj-ink-soft)">
                  <Moment at={node.occurredAt} />
                </Text>
              </Group>
            </Accordion.Control>
            <Accordion.Panel>
              <AttributeList attributes={node.properties} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      <Pager pages={pages} pageInfo={events.pageInfo} />
    </>
  );
}
