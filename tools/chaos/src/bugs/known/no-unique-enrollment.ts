import { aJourney } from '@sojourn/testing';
import type { Bug } from '../bug.js';

/** Neither the index nor the re-entry rule knows who has entered before. */
export const noUniqueEnrollment: Bug = {
  name: 'no unique index on enrollments',
  caughtBy: 'entered-once',
  part: 'worker',
  patches: () => [
    {
      file: 'libs/store/dist/enrollment/enter.js',
      from: 'ON CONFLICT (journey_id, customer_id, entry_key, generation) DO NOTHING',
      to: '',
    },
    {
      file: 'libs/store/dist/enrollment/past-entries.js',
      from: 'AND enrollment.is_test = customer.is_test',
      to: 'AND false',
    },
  ],
  database: {
    harm: `ALTER TABLE enrollment DROP CONSTRAINT enrollment_journey_id_customer_id_entry_key_generation_key`,
    mend: `DELETE FROM visit; DELETE FROM goal_reached; DELETE FROM message; DELETE FROM enrollment;
           ALTER TABLE enrollment ADD UNIQUE (journey_id, customer_id, entry_key, generation)`,
  },
  async play(stage) {
    await stage.publish(
      'Once',
      aJourney().on('Order Placed').oncePerKey('entry.order_id').wait('PT1S').build(),
    );
    await stage.track('ada', 'Order Placed', { order_id: 'A-1' });
    await stage.track('ada', 'Order Placed', { order_id: 'A-1' });
  },
};
