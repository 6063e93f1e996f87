import { registerEnumType } from '@nestjs/graphql';
import type { MessageState } from '@sojourn/store';

/** What is known of a send, by GraphQL names. */
export const MessageStateEnum = {
  CLAIMED: 'claimed',
  ACCEPTED: 'accepted',
  FAILED: 'failed',
  SKIPPED: 'skipped',
  UNKNOWN: 'unknown',
} as const satisfies Readonly<Record<string, MessageState>>;

registerEnumType(MessageStateEnum, {
  name: 'MessageState',
  valuesMap: {
    CLAIMED: { description: 'It is being sent.' },
    ACCEPTED: { description: 'It was sent: the provider took it.' },
    FAILED: { description: 'It could not be sent.' },
    SKIPPED: { description: 'It was not to be sent; the reason says why.' },
    UNKNOWN: { description: 'Whether it was sent is not known.' },
  },
});
