import { Alert, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { CopyableCode } from '../connect/CopyableCode.js';
import type { Arrival } from './arrival-words.js';

/** Why something was refused, and what it was. */
export function RefusedDetail({
  refused,
}: {
  readonly refused: Extract<Arrival, { __typename: 'RejectedEvent' }>;
}) {
  return (
    <Stack gap="md" data-testid="refused-detail">
      <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={refused.reason}>
        Rule: {refused.code}. Nothing else was lost with it.
      </Alert>
      <CopyableCode label="What was sent" code={JSON.stringify(refused.payload, null, 2)} />
    </Stack>
  );
}
