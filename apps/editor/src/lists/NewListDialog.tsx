import { useMutation } from '@apollo/client/react';
import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { CreateListDocument, ListsDocument } from '../generated/graphql.js';
import { errorInWords } from '../graphql/error-in-words.js';
import { keyOfName } from '../segments/key-of-name.js';

interface NewListDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Asks for a name, and opens the new list. */
export function NewListDialog({ opened, onClose }: NewListDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="New list">
      <NewListForm onCancel={onClose} />
    </Modal>
  );
}

function NewListForm({ onCancel }: { readonly onCancel: () => void }) {
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [ownKey, setOwnKey] = useState<string>();
  const [refusal, setRefusal] = useState<{ readonly field?: string; readonly message: string }>();
  const [create, { loading, error }] = useMutation(CreateListDocument, { refetchQueries: [ListsDocument] });
  const key = ownKey ?? keyOfName(name);
  const submit = async () => {
    const { data } = await create({ variables: { input: { key, name } } });
    const answer = data?.createList;
    if (answer?.__typename === 'ListSaved') await navigate(`/segments/lists/${answer.list.key}`);
    else setRefusal(answer);
  };
  const saidOf = (field: string) => (refusal?.field === field ? refusal.message : undefined);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack>
        <TextInput
          data-autofocus
          label="Name"
          placeholder="Testers"
          value={name}
          error={saidOf('name')}
          data-testid="list-name"
          onChange={({ currentTarget }) => {
            setName(currentTarget.value);
            setRefusal(undefined);
          }}
        />
        <TextInput
          label="Key"
          description="Journeys and segments name it by this. It never changes."
          value={key}
          error={saidOf('key')}
          onChange={({ currentTarget }) => {
            setOwnKey(currentTarget.value);
            setRefusal(undefined);
          }}
        />
        {refusal !== undefined && refusal.field === undefined && <Alert color="red">{refusal.message}</Alert>}
        {error !== undefined && <Alert color="red">{errorInWords(error)}</Alert>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={loading} disabled={name.trim() === ''} data-testid="create-list">
            Make the list
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
