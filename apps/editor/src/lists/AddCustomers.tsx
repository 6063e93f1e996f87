import { useMutation } from '@apollo/client/react';
import { Alert, Button, Group, List, Paper, Textarea } from '@mantine/core';
import { useState } from 'react';
import { AddToListDocument, type AddToListMutation } from '../generated/graphql.js';
import { errorInWords } from '../graphql/error-in-words.js';
import { WarnNote } from '../shell/WarnNote.js';
import { plural } from '../words/plural.js';
import { namesIn } from './names-in.js';

/** So many rows that name nobody are told; the rest is counted. */
const TOLD = 20;

interface AddCustomersProps {
  readonly listKey: string;
  readonly onAdded: () => void;
}

/** Puts customers on a list whose ids are typed or pasted. */
export function AddCustomers({ listKey, onAdded }: AddCustomersProps) {
  const [text, setText] = useState('');
  const [add, { data, loading, error, reset }] = useMutation(AddToListDocument);
  const names = namesIn(text);
  const submit = async () => {
    const answer = (await add({ variables: { input: { key: listKey, customers: names } } })).data?.addToList;
    if (answer?.__typename !== 'ListChanged') return;
    // What named nobody stays, to be put right.
    setText(answer.problems.map(({ name }) => name).join('\n'));
    onAdded();
  };
  return (
    <Paper withBorder p="lg" mb="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Textarea
          label="Add customers"
          description="By user id or customer id, one a row. Paste as many as you like, up to 1,000 at a time."
          placeholder={'u-1001\nu-1002'}
          autosize
          minRows={2}
          maxRows={10}
          value={text}
          data-testid="list-names"
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            reset();
          }}
        />
        <Group mt="sm">
          <Button type="submit" loading={loading} disabled={names.length === 0} data-testid="add-to-list">
            {names.length > 1 ? `Add ${plural(names.length, 'customer')}` : 'Add'}
          </Button>
        </Group>
      </form>
      <div aria-live="polite">
        {error !== undefined && (
          <Alert color="red" mt="sm">
            {errorInWords(error)}
          </Alert>
        )}
        {data !== undefined && data !== null && <WhatCameOfIt answer={data.addToList} />}
      </div>
    </Paper>
  );
}

function WhatCameOfIt({ answer }: { readonly answer: AddToListMutation['addToList'] }) {
  if (answer.__typename !== 'ListChanged') {
    return (
      <Alert color="red" mt="sm">
        {answer.message}
      </Alert>
    );
  }
  const { changed, unchanged, problems } = answer;
  const already = unchanged === 0 ? '' : ` ${plural(unchanged, 'was', 'were')} on it already.`;
  return (
    <>
      <Alert color="teal" mt="sm" data-testid="added">
        {plural(changed, 'customer')} added.{already}
      </Alert>
      {problems.length > 0 && (
        <WarnNote
          mt="sm"
          title={`${plural(problems.length, 'row')} named nobody we know`}
          data-testid="list-problems"
        >
          <List size="sm">
            {problems.slice(0, TOLD).map(({ row, name }) => (
              <List.Item key={row}>
                Row {row}: “{name}”
              </List.Item>
            ))}
          </List>
          {problems.length > TOLD && `And ${plural(problems.length - TOLD, 'more', 'more')}.`}
        </WarnNote>
      )}
    </>
  );
}
