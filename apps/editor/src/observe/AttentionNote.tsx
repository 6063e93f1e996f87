import { Alert, Code, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';

interface AttentionNoteProps {
  /** What went wrong, as a program said it; null when it said nothing. */
  readonly reason: string | null;
}

/** Says what it means that a customer needs attention, and what was the trouble. */
export function AttentionNote({ reason }: AttentionNoteProps) {
  return (
    <Alert
      color="red"
      icon={<IconAlertTriangle aria-hidden />}
      title="Sojourn could not go on with this customer"
      mb="xl"
      data-testid="attention"
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          They stay where they are, and nothing more is sent to them until somebody tries again or takes them
          out.
        </Text>
        {reason !== null && reason !== '' && (
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            For whoever looks into it: <Code>{reason}</Code>
          </Text>
        )}
      </Stack>
    </Alert>
  );
}
