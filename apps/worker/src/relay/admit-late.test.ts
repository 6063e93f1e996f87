import type { Admission } from '@sojourn/engine';
import type { PastEnrollment } from '@sojourn/store';
import { admitLate } from './admit-late.js';

const admission: Admission = {
  kind: 'enters',
  reason: 'Ordered',
  key: 'a',
  generation: 1,
  data: {},
  control: false,
  restarts: true,
};
const restarting = { reentry: { policy: 'restart-per-key', key: 'entry.cart' } } as const;
const always = { reentry: { policy: 'always' } } as const;
const arrival = { eventId: 'this', place: 62 };
const earlier = (differently: Partial<PastEnrollment>): readonly PastEnrollment[] => [
  {
    id: 'e',
    key: 'a',
    generation: 0,
    enteredAt: 1,
    endedAt: null,
    eventId: 'other',
    place: 1,
    ...differently,
  },
];

describe('an admission by an event that may come late', () => {
  it('stands when nothing has come meanwhile', () => {
    expect(admitLate(admission, restarting, earlier({}), arrival)).toBe(admission);
    expect(admitLate(admission, restarting, earlier({ key: 'b', place: 70 }), arrival)).toBe(admission);
    expect(admitLate(admission, always, earlier({ place: 70 }), arrival)).toBe(admission);
  });

  it.each([62, 63])('starts nobody over who has entered since, at place %d', (place) => {
    expect(admitLate(admission, restarting, earlier({ place }), arrival)).toMatchObject({
      rule: 'overtaken',
    });
  });

  it('lets nobody in again by the same event, whatever the rule of re-entry', () => {
    const past = earlier({ eventId: 'this', key: 'b' });
    for (const plan of [restarting, always])
      expect(admitLate(admission, plan, past, arrival)).toMatchObject({ rule: 'same-event' });
  });

  it('is no concern of who comes with an audience, or by no event', () => {
    const past = earlier({ eventId: 'this', place: 70 });
    expect(admitLate(admission, restarting, past, { ...arrival, audienceRunId: 'run' })).toBe(admission);
    expect(admitLate(admission, restarting, past, { ...arrival, eventId: null })).toBe(admission);
  });
});
