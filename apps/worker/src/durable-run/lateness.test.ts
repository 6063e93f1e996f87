import type { Cursor } from '@sojourn/engine';
import { spread } from './alarm.js';
import { lateness } from './lateness.js';

const NINE = Date.parse('2026-11-30T09:00:00Z');
const id = '0197a000-0000-7000-8000-000000000001';
const waiting = (until: number | null) =>
  ({ kind: 'waiting', until, outcome: null, reason: 'Waiting', wakesOn: [] }) as unknown as Cursor;
const row = { id, cursor: waiting(NINE), state: 'running', held: false } as const;

describe('how late a wait ends', () => {
  it('is counted from the moment the enrollment is woken at, not from the one it shares with others', () => {
    const rings = spread(NINE, id);
    expect(rings).toBeGreaterThan(NINE);
    expect(lateness({ ...row, now: rings + 250 })).toBe(250);
    expect(lateness({ ...row, now: rings })).toBe(0);
    expect(lateness({ ...row, now: rings - 1 })).toBeNull();
  });

  it('is nothing for a wait without an end, or another cursor', () => {
    expect(lateness({ ...row, cursor: waiting(null), now: NINE * 2 })).toBeNull();
    expect(lateness({ ...row, cursor: { kind: 'entered' } as Cursor, now: NINE * 2 })).toBeNull();
  });

  it('is not what a pause has held, or an error for a person', () => {
    expect(lateness({ ...row, held: true, now: NINE * 2 })).toBeNull();
    expect(lateness({ ...row, state: 'quarantined', now: NINE * 2 })).toBeNull();
  });
});
