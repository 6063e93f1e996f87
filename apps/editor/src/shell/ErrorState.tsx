import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCloudOff, IconRefresh } from '@tabler/icons-react';
import { errorInWords, isOffline } from '../graphql/error-in-words.js';

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly fullHeight?: boolean;
  /** Said instead of the error's own words. */
  readonly words?: string;
  readonly title?: string;
  /** What the button is called. */
  readonly retry?: string;
}

/** Says what went wrong, and offers to try again. */
export function ErrorState({
  error,
  onRetry,
  fullHeight = false,
  words,
  title = 'That did not work',
  retry = 'Try again',
}: ErrorStateProps) {
  const Icon = isOffline(error) ? IconCloudOff : IconAlertTriangle;
  return (
    <Center mih={fullHeight ? '100vh' : 320} p="xl" role="alert" data-testid="error">
      <Stack align="center" gap="xs" maw={440} ta="center">
        <Icon size={40} stroke={1.4} color="var(--sj-bad)" aria-hidden />
        <Title order={2}>{title}</Title>
        <Text c="var(--sj-ink-soft)">{words ?? errorInWords(error)}</Text>
        {onRetry !== undefined && (
          <Button
            mt="sm"
            variant="light"
            leftSection={<IconRefresh size={16} aria-hidden />}
            onClick={onRetry}
          >
            {retry}
          </Button>
        )}
      </Stack>
    </Center>
  );
}
