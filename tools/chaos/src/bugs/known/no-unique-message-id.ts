import type { Bug } from '../bug.js';

/** The index that knows message ids is gone, and a client repeats itself. */
export const noUniqueMessageId: Bug = {
  name: 'no unique index on message ids',
  caughtBy: 'stored-once',
  database: {
    harm: `ALTER TABLE event_key DROP CONSTRAINT event_key_pkey`,
    mend: `TRUNCATE event_key; ALTER TABLE event_key ADD PRIMARY KEY (workspace_id, message_id)`,
  },
  async play(stage) {
    await stage.track('ada', 'Order Placed', {}, 'the-same');
    await stage.track('ada', 'Order Placed', {}, 'the-same');
  },
};
