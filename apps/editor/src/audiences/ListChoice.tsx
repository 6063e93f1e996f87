import { useQuery } from '@apollo/client/react';
import { Alert, Anchor, Paper, Select } from '@mantine/core';
import { Link } from 'react-router';
import { ListsDocument } from '../generated/graphql.js';
import { errorInWords } from '../graphql/error-in-words.js';
import { plural } from '../words/plural.js';

interface ListChoiceProps {
  readonly list: string | null;
  readonly disabled: boolean;
  readonly onChange: (list: string | null) => void;
}

/** Chooses a list whose customers are let in. */
export function ListChoice({ list, disabled, onChange }: ListChoiceProps) {
  const { data, error } = useQuery(ListsDocument, { variables: { first: 100, after: null } });
  if (error !== undefined && data === undefined) return <Alert color="red">{errorInWords(error)}</Alert>;
  const lists = data?.lists.edges.map(({ node }) => node) ?? [];
  return (
    <Paper withBorder p="lg">
      <Select
        label="List"
        description={
          data !== undefined && lists.length === 0 ? (
            <>
              There is no list yet. You make one under{' '}
              <Anchor component={Link} to="/segments/lists" size="xs" underline="always">
                Segments, Hand-picked
              </Anchor>
              .
            </>
          ) : (
            'Whoever is on it when their turn comes is let in.'
          )
        }
        placeholder={data === undefined ? 'Loading lists…' : 'Choose one'}
        searchable
        disabled={disabled || lists.length === 0}
        data={lists.map(({ key, name, memberCount }) => ({
          value: key,
          label: `${name} · ${plural(memberCount, 'customer')}`,
        }))}
        value={list}
        data-testid="list-choice"
        onChange={onChange}
      />
    </Paper>
  );
}
