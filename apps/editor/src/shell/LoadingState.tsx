import { Center, Loader, Stack, Text } from '@mantine/core';

interface LoadingStateProps {
  /** What is being loaded: "Loading journeys". */
  readonly label: string;
  readonly fullHeight?: boolean;
}

/** Says that something is on its way. */
export function LoadingState({ label, fullHeight = false }: LoadingStateProps) {
  return (
    <Center mih={fullHeight ? '100vh' : 320} role="status" data-testid="loading">
      <Stack align="center" gap="sm">
        <Loader type="dots" aria-hidden />
        <Text c="var(--sj-ink-soft)" size="sm">
          {label}…
        </Text>
      </Stack>
    </Center>
  );
}
