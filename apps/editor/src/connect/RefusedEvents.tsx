import { useQuery } from '@apollo/client/react';
import { Accordion, Code, Group, Text } from '@mantine/core';
import { RejectedEventsDocument } from '../generated/graphql.js';
import { usePages } from '../graphql/use-pages.js';
import { Pager } from '../shell/Pager.js';
import { Pending } from '../shell/Pending.js';
import { Moment } from '../words/Moment.js';
import { Section } from './Section.js';

/** Events that came in and could not be used, with the reason. */
export function RefusedEvents() {
  const pages = usePages();
  const { data, error, refetch } = useQuery(RejectedEventsDocument, {
    variables: { first: 10, after: pages.after },
    pollInterval: 10_000,
  });
  const refused = data?.rejectedEvents;
  return (
    <Section
      title="Refused events"
      lead="What came in and could not be used, and why. Nothing else was lost with it."
    >
      {refused === undefined ? (
        <Pending label="Loading refused events" error={error} onRetry={() => void refetch()} />
      ) : refused.edges.length === 0 ? (
        <Text c="var(--sj-ink-soft)" data-testid="no-refused-events">
          None. Every event that came in could be used.
        </Text>
      ) : (
        <>
          <Accordion variant="separated" radius="lg" data-testid="refused-events">
            {refused.edges.map(({ node }) => (
              <Accordion.Item key={node.id} value={node.id}>
                <Accordion.Control>
                  <Group justify="space-between" wrap="nowrap">
                    <div>
                      <Text fw={600}>{node.reason}</Text>
                      <Text size="sm" c="var(--sj-ink-soft)">
                        {node.endpoint} · {node.code}
                      </Text>
                    </div>
                    <Text size="sm" c="var(--sj-ink-soft)">
                      <Moment at={node.receivedAt} />
                    </Text>
                  </Group>
                </Accordion.Control>
                <Accordion.Panel>
                  <Code block>{JSON.stringify(node.payload, null, 2)}</Code>
                </Accordion.Panel>
              </Accordion.Item>
            ))}
          </Accordion>
          <Pager pages={pages} pageInfo={refused.pageInfo} />
        </>
      )}
    </Section>
  );
}
