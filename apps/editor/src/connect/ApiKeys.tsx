import { useMutation, useQuery, useSubscription } from '@apollo/client/react';
import { Button, Paper, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { ApiKeysDocument, LastArrivalDocument, RevokeApiKeyDocument } from '../generated/graphql.js';
import { errorInWords } from '../graphql/error-in-words.js';
import { Pending } from '../shell/Pending.js';
import { useViewer } from '../shell/viewer.js';
import { ApiKeyTable } from './ApiKeyTable.js';
import { NewKeyDialog } from './NewKeyDialog.js';
import { Section } from './Section.js';

/** The keys of the workspace: list, make, revoke. */
export function ApiKeys() {
  const { role } = useViewer();
  const { data, error, refetch } = useQuery(ApiKeysDocument);
  useSubscription(LastArrivalDocument, { ignoreResults: true, onData: () => void refetch() });
  const [revoke] = useMutation(RevokeApiKeyDocument);
  const [isCreating, setCreating] = useState(false);
  const isAdmin = role === 'ADMIN';

  const revokeKey = async (id: string) => {
    try {
      const result = (await revoke({ variables: { id } })).data?.revokeApiKey;
      if (result !== undefined && result.__typename !== 'ApiKeyRevoked') {
        notifications.show({ color: 'red', message: result.message });
      }
    } catch (failure) {
      notifications.show({ color: 'red', message: errorInWords(failure) });
    }
  };

  return (
    <Section
      title="Keys"
      lead="A write key sends events and nothing else, so it may be public. A server key may do everything but erase customers and manage keys, so keep it secret."
      actions={
        isAdmin && (
          <Button
            variant="light"
            leftSection={<IconKey size={16} aria-hidden />}
            data-testid="new-key"
            onClick={() => {
              setCreating(true);
            }}
          >
            New key
          </Button>
        )
      }
    >
      {data === undefined ? (
        <Pending label="Loading keys" error={error} onRetry={() => void refetch()} />
      ) : data.apiKeys.length === 0 ? (
        <Text c="var(--sj-ink-soft)">There is no key yet.</Text>
      ) : (
        <Paper withBorder style={{ overflowX: 'auto' }}>
          <ApiKeyTable keys={data.apiKeys} {...(isAdmin ? { onRevoke: revokeKey } : {})} />
        </Paper>
      )}
      <NewKeyDialog
        opened={isCreating}
        onClose={() => {
          setCreating(false);
        }}
      />
    </Section>
  );
}
