import { Table, Text } from '@mantine/core';
import { WarnNote } from '../shell/WarnNote.js';
import { plural } from '../words/plural.js';

interface RowProblemsProps {
  /** How many there are in all. */
  readonly count: number;
  /** The first of them. */
  readonly problems: readonly { readonly row: number; readonly message: string }[];
}

/** The rows that cannot be used, with what is wrong with each; absent when there is none. */
export function RowProblems({ count, problems }: RowProblemsProps) {
  if (count === 0) return null;
  return (
    <WarnNote title={`${plural(count, 'row')} cannot be used`} data-testid="row-problems">
      <Text size="sm" mb="xs">
        Nobody is made new by a row, and the other rows go in all the same.
      </Text>
      <Table.ScrollContainer minWidth={0} maxHeight={260} scrollAreaProps={{ type: 'auto' }}>
        <Table withRowBorders={false} verticalSpacing={2} aria-label="Rows that cannot be used">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={80}>Row</Table.Th>
              <Table.Th>What is wrong</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {problems.map(({ row, message }) => (
              <Table.Tr key={row}>
                <Table.Td>{row}</Table.Td>
                <Table.Td>{message}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {count > problems.length && (
        <Text size="sm">And {plural(count - problems.length, 'more', 'more')}.</Text>
      )}
    </WarnNote>
  );
}
