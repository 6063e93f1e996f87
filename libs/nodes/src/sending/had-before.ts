import type { PastMessage } from '@sojourn/conditions';
import type { MessageFields } from './message-fields.js';

/** Whether the customer has had the same content: seen on any channel and in any journey, or by choice only sent. */
export function hadBefore(
  contentKey: string,
  once: MessageFields['withholdOnce'],
  messages: readonly PastMessage[],
): boolean {
  return messages.some(
    ({ contentKey: key, at }) =>
      key === contentKey &&
      (once === 'sent' ? at.sent : (at.opened ?? at.clicked ?? at.replied)) !== undefined,
  );
}
