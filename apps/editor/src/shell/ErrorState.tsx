import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { IconCloudOff, IconRefresh } from '@tabler/icons-react';
import { errorInWords } from '../graphql/error-in-words.js';

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly fullHeight?: boolean;
}

/** Says what went wrong, and offers to try again. */
export function ErrorState({ error, onRetry, fullHeight = false }: ErrorStateProps) {
  return (
    <Center mih={fullHeight ? '100vh' : 320} p="xl" role="alert" data-testid="error">
      <Stack align="center" gap="xs" maw={440} ta="center">
        <IconCloudOff size={40} stroke={1.4} color="var(--sj-bad)" aria-hidden />
        <Title order={2}>That did not work</Title>
        <Text c="var(--sj-ink-soft)">{errorInWords(error)}</Text>
        {onRetry !== undefined && (
          <Button
            mt="sm"
            variant="light"
            leftSection={<IconRefresh size={16} aria-hidden />}
            onClick={onRetry}
          >
            Try again
          </Button>
        )}
      </Stack>
    </Center>
  );
}
