import { Table, Text, Title } from '@mantine/core';
import type { PreviewAudienceQuery } from '../generated/graphql.js';
import { typesInWords } from './look-words.js';

type Column = Extract<
  PreviewAudienceQuery['previewAudience'],
  { readonly __typename: 'AudiencePreview' }
>['columns'][number];

/** The columns of a file: what each is read as, and a few of its values. */
export function ColumnTable({ columns }: { readonly columns: readonly Column[] }) {
  if (columns.length === 0) return null;
  return (
    <section>
      <Title order={3} size="h5">
        What they enter with
      </Title>
      <Table.ScrollContainer minWidth={0} type="native">
        <Table verticalSpacing={6} aria-label="Columns" data-testid="columns">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Column</Table.Th>
              <Table.Th>Read as</Table.Th>
              <Table.Th>For example</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {columns.map(({ name, types, examples }) => (
              <Table.Tr key={name}>
                <Table.Td fw={600}>{name}</Table.Td>
                <Table.Td>{typesInWords(types)}</Table.Td>
                <Table.Td>
                  <Text size="sm" c="var(--sj-ink-soft)" lineClamp={2} style={{ overflowWrap: 'anywhere' }}>
                    {examples.length === 0 ? '–' : examples.join(', ')}
                  </Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
