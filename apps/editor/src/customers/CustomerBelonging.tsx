import { Anchor, List, Paper, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { CustomerQuery } from '../generated/graphql.js';
import { Moment } from '../words/Moment.js';

type Customer = NonNullable<CustomerQuery['customer']>;

/** The segments a customer is in, and the lists they are on. */
export function CustomerBelonging({ segments, lists }: Pick<Customer, 'segments' | 'lists'>) {
  return (
    <Paper withBorder p="lg">
      <Places
        title="Segments"
        nothing="In no segment."
        places={segments.map(({ segment, enteredAt }) => ({
          to: `/segments/${segment.id}`,
          name: segment.name,
          since: enteredAt,
        }))}
      />
      <Places
        title="Lists"
        nothing="On no list."
        places={lists.map(({ list, addedAt }) => ({
          to: `/segments/lists/${list.key}`,
          name: list.name,
          since: addedAt,
        }))}
      />
    </Paper>
  );
}

interface PlacesProps {
  readonly title: string;
  readonly nothing: string;
  readonly places: readonly { readonly to: string; readonly name: string; readonly since: string }[];
}

function Places({ title, nothing, places }: PlacesProps) {
  return (
    <section aria-label={title}>
      <Title order={3} size="h5" mb={4}>
        {title}
      </Title>
      {places.length === 0 && (
        <Text size="sm" c="var(--sj-ink-soft)" mb="md">
          {nothing}
        </Text>
      )}
      <List listStyleType="none" mb="md">
        {places.map(({ to, name, since }) => (
          <List.Item key={to}>
            <Anchor component={Link} to={to}>
              {name}
            </Anchor>{' '}
            <Text span size="sm" c="var(--sj-ink-soft)">
              since <Moment at={since} />
            </Text>
          </List.Item>
        ))}
      </List>
    </section>
  );
}
