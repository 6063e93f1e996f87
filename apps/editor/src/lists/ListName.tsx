import { useMutation } from '@apollo/client/react';
import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ListDocument, RenameListDocument } from '../generated/graphql.js';
import { errorInWords } from '../graphql/error-in-words.js';
import { takeFocus } from '../shell/take-focus.js';

interface ListNameProps {
  readonly listKey: string;
  readonly name: string;
}

/** Names a list anew. */
export function ListName({ listKey, name }: ListNameProps) {
  const [typed, setTyped] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const [rename, { loading }] = useMutation(RenameListDocument, { refetchQueries: [ListDocument] });
  if (typed === undefined) {
    return (
      <Button
        variant="default"
        onClick={() => {
          setTyped(name);
        }}
      >
        Rename
      </Button>
    );
  }
  const submit = async () => {
    try {
      const answer = (await rename({ variables: { input: { key: listKey, name: typed } } })).data?.renameList;
      if (answer?.__typename === 'ListSaved') setTyped(undefined);
      else setRefusal(answer?.message);
    } catch (failure) {
      setRefusal(errorInWords(failure));
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Group gap="xs" align="flex-start">
        <TextInput
          aria-label="Name"
          ref={takeFocus}
          value={typed}
          error={refusal}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setRefusal(undefined);
          }}
        />
        <Button type="submit" loading={loading}>
          Save
        </Button>
      </Group>
    </form>
  );
}
