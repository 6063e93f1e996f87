import { mainSlots } from './slots.js';

it.each([1, 2, 10, 40])(
  'nobody who holds a slot waits for a connection, with %i local activities',
  (slots) => {
    const { localActivities, localSends, ordinaryActivities, mailConnections, poolSize } = mainSlots(slots);
    expect(localSends).toBeLessThanOrEqual(localActivities);
    expect(mailConnections).toBeGreaterThanOrEqual(localSends + ordinaryActivities);
    expect(poolSize).toBeGreaterThan(localActivities + 2 * ordinaryActivities);
  },
);
