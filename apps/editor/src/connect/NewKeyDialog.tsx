import { useMutation } from '@apollo/client/react';
import { Alert, Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ApiKeysDocument, CreateApiKeyDocument, type ApiKeyKind } from '../generated/graphql.js';
import { errorInWords } from '../graphql/error-in-words.js';
import { CopyableCode } from './CopyableCode.js';
import { useFreshKey } from './fresh-key.js';

interface NewKeyDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Makes a key, and shows its secret this once. */
export function NewKeyDialog({ opened, onClose }: NewKeyDialogProps) {
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      onExitTransitionEnd={() => {
        setSecret(null);
      }}
      closeOnClickOutside={secret === null}
      title={secret === null ? 'New key' : 'Copy it now'}
      attributes={{ content: { 'data-testid': 'new-key-dialog' } }}
    >
      {secret === null ? (
        <NewKeyForm onCreated={setSecret} />
      ) : (
        <Stack>
          <Text>This is the only time the whole key is shown. Sojourn keeps no copy of it.</Text>
          <div data-testid="key-secret">
            <CopyableCode label="The new key" code={secret} wrapped />
          </div>
          <Button onClick={onClose}>I have copied it</Button>
        </Stack>
      )}
    </Modal>
  );
}

function NewKeyForm({ onCreated }: { readonly onCreated: (secret: string) => void }) {
  const [kind, setKind] = useState<ApiKeyKind>('WRITE');
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const [create, { loading, error }] = useMutation(CreateApiKeyDocument, {
    refetchQueries: [ApiKeysDocument],
  });
  const submit = async () => {
    const { data } = await create({ variables: { input: { kind, name } } });
    const result = data?.createApiKey;
    if (result?.__typename !== 'ApiKeyCreated') {
      setRefusal(result?.message);
      return;
    }
    const { secret, apiKey } = result;
    if (kind === 'WRITE') useFreshKey.setState({ key: { id: apiKey.id, name: apiKey.name, secret } });
    onCreated(secret);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack>
        <SegmentedControl
          fullWidth
          aria-label="Kind of key"
          value={kind}
          onChange={(value) => {
            setKind(value);
          }}
          data={[
            { value: 'WRITE', label: 'Write key: sends events' },
            { value: 'SERVER', label: 'Server key: the API' },
          ]}
        />
        <TextInput
          data-autofocus
          label="Name"
          placeholder="Web shop"
          value={name}
          error={refusal}
          data-testid="new-key-name"
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        {error !== undefined && <Alert color="red">{errorInWords(error)}</Alert>}
        <Group justify="flex-end">
          <Button type="submit" loading={loading} disabled={name.trim() === ''} data-testid="create-key">
            Make the key
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
