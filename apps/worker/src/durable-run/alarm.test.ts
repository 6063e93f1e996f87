import { aJourney } from '@sojourn/testing';
import { randomUUID } from 'node:crypto';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { alarmOf, spread } from './alarm.js';

const MINUTE_MS = 60_000;
const NINE = Date.parse('2026-11-30T09:00:00Z');
const enrollments = Array.from({ length: 600 }, () => randomUUID());

describe('the alarm of a wait', () => {
  it('spreads those of one clock over a minute, never early, each always the same', () => {
    const late = enrollments.map((id) => spread(NINE, id) - NINE);
    expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...late)).toBeLessThan(MINUTE_MS);
    expect(enrollments.map((id) => spread(NINE, id) - NINE)).toEqual(late);
  });

  it('leaves no second of the minute to a herd', () => {
    const bySecond = new Map<number, number>();
    for (const id of enrollments) {
      const second = Math.floor((spread(NINE, id) - NINE) / 1_000);
      bySecond.set(second, (bySecond.get(second) ?? 0) + 1);
    }
    // 10 are due in each; eight standard deviations above.
    expect(Math.max(...bySecond.values())).toBeLessThan(36);
  });

  it('is the very moment where it is the customer’s own', () => {
    expect(enrollments.map((id) => spread(NINE + 1, id))).toEqual(enrollments.map(() => NINE + 1));
  });

  it('is that of what has to be looked at first', () => {
    const [id = ''] = enrollments;
    expect(alarmOf({ until: NINE + 2, alarm: NINE + 1 }, id)).toBe(NINE + 1);
    expect(alarmOf({ until: NINE + 2 }, id)).toBe(NINE + 2);
    expect(alarmOf({ until: null }, id)).toBeNull();
  });
});

describe('a wait until a time of day', () => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await openScene();
  });
  afterEach(() => scene.close());

  it('rings at its spread moment, and is decided by the moment itself', async () => {
    const day = new Date(Date.now() + 2 * 24 * 60 * MINUTE_MS).toISOString().slice(0, 10);
    const at = Date.parse(`${day}T09:00:00Z`);
    const until = { kind: 'date', date: `${day}T09:00:00Z` };
    const journey = aJourney()
      .node('nine', { type: 'wait-until', version: 1, config: { until } }, 'next')
      .build();
    await scene.publish('At nine', journey);
    await scene.track('ada', 'Order Completed');
    await scene.relay();
    const [{ id } = { id: '' }] = await scene.enrollments();
    const before = Date.now();
    const directive = await scene.run(id);
    const alarm = spread(at, id);
    if (directive.kind !== 'wait' || directive.remainingMs === null) throw new Error('does not wait');
    expect(directive.remainingMs).toBeLessThanOrEqual(alarm - before + 1_000);
    expect(before + directive.remainingMs).toBeGreaterThanOrEqual(alarm - 60_000);
    expect(await scene.enrollments()).toMatchObject([
      {
        cursor: { kind: 'waiting', until: at },
        deadline: new Date(alarm),
        overdueAt: new Date(alarm + MINUTE_MS),
      },
    ]);
    expect(await scene.path(id)).toMatchObject([{ dueAt: new Date(at) }]);
    // A needless nudge gets the same moment.
    expect(await scene.run(id)).toMatchObject({ kind: 'wait', seq: directive.seq });
  });
});
