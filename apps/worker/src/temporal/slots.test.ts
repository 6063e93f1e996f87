import { mainSlots } from './slots.js';

it.each([1, 2, 10, 40])(
  'nobody who holds a slot waits for a connection, with %i local activities',
  (slots) => {
    const { localActivities, localSends, ordinaryActivities, audiences, mailConnections, poolSize } =
      mainSlots(slots);
    expect(localSends).toBeLessThanOrEqual(localActivities);
    expect(mailConnections).toBeGreaterThanOrEqual(localSends + ordinaryActivities);
    expect(poolSize).toBeGreaterThan(localActivities + 2 * ordinaryActivities + audiences);
  },
);

it.each([3, 10, 40, 200])('sends in hand and waiting leave a slot to `advance`, of %i', (slots) => {
  const { localActivities, localSends, waitingSends } = mainSlots(slots);
  expect(localSends + waitingSends).toBeLessThan(localActivities);
});

it('sends wait their turn where there is room for it', () => {
  expect([2, 10, 40].map((slots) => mainSlots(slots).waitingSends)).toEqual([0, 3, 12]);
});
