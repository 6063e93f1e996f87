import { Stack } from '@mantine/core';
import { Page } from '../shell/Page.js';
import { ApiKeys } from './ApiKeys.js';
import { RefusedEvents } from './RefusedEvents.js';
import { SendEvents } from './SendEvents.js';

/** How events come in: keys, code to copy, and what was refused. */
export function ConnectPage() {
  return (
    <Page
      title="Connect"
      lead="Send events from any library that speaks Segment’s protocol. Sojourn takes it from there."
    >
      <Stack gap={44}>
        <SendEvents />
        <ApiKeys />
        <RefusedEvents />
      </Stack>
    </Page>
  );
}
