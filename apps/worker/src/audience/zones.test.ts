import { createEngine, createRegistry } from '@sojourn/engine';
import { nodeTypes } from '@sojourn/nodes/config';
import { triggers } from '@sojourn/nodes/steps';
import { nextRunDue } from '../calendar/earliest-due.js';
import { audiencesIn } from '../testing/audience-scene.test-helper.js';
import { byCalendar, DAY_MS, HOUR_MS, MINUTE_MS } from '../testing/schedule.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';

describe('an audience by the calendar, in each customer’s zone', () => {
  let scene: Scene;
  let audiences: ReturnType<typeof audiencesIn>;
  const engine = createEngine({ registry: createRegistry(nodeTypes), triggers });
  // From the first zone of the earth to its last but one.
  const zones = ['Pacific/Kiritimati', 'Europe/Berlin', 'America/New_York', 'Pacific/Pago_Pago'];

  beforeEach(async () => {
    scene = await openScene();
    audiences = audiencesIn(scene);
  });
  afterEach(() => scene.close());

  const day = (back: number) => new Date(Date.now() - back * DAY_MS).toISOString().slice(0, 10);
  const weekday = (date: string) => ((new Date(date).getUTCDay() + 6) % 7) + 1;
  /** When a local time comes first anywhere. */
  const first = (date: string, time = '09:00') => Date.parse(`${date}T${time}:00Z`) - 14 * HOUR_MS;
  const begin = (journeyId: string, at: number, before: number | null) =>
    audiences.begin({
      journeyId,
      kind: 'schedule',
      occasion: String(at),
      source: { kind: 'segment', key: 'members' },
      due: { at, before },
    });
  const entries = async () => {
    const people = await scene.store.customers.byIds(
      scene.workspaceId,
      (await scene.enrollments()).map((e) => e.customerId),
    );
    const zoneOf = (id: string) => String(people.get(id)?.attributes['timezone']);
    return (await scene.enrollments()).map(({ customerId, entry }) => [zoneOf(customerId), entry['date']]);
  };

  it('takes the zones one after the other, each at its own time', async () => {
    const date = day(3);
    await audiences.gather('segment', 'members', zones.length, (index) => ({ timezone: zones[index] }));
    const once = byCalendar({ kind: 'once', date, time: '09:00' }, 'customer');
    const runId = await begin(await scene.publish('Once', once), first(date), null);
    // For its pace it may: for another zone it would wait for hours.
    for (const waitMs of await audiences.finish(runId)) expect(waitMs).toBeLessThan(MINUTE_MS);
    expect(await entries()).toEqual(zones.map((zone) => [zone, date]));
    expect(await audiences.run(runId)).toMatchObject({ state: 'finished', lookedAt: 4, entered: 4 });
  });

  it('waits for the next zone', async () => {
    const at = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;
    const local = new Date(at + 14 * HOUR_MS).toISOString();
    await audiences.gather('segment', 'members', 2, (index) => ({
      timezone: ['Pacific/Kiritimati', 'Pacific/Honolulu'][index],
    }));
    const rule = { kind: 'once', date: local.slice(0, 10), time: local.slice(11, 16) };
    const runId = await begin(await scene.publish('Once', byCalendar(rule, 'customer')), at, null);
    while ((await audiences.page(runId)).kind === 'more');
    const waiting = await audiences.run(runId);
    expect(waiting).toMatchObject({
      state: 'running',
      entered: 1,
      dueAt: new Date(at + DAY_MS),
      nextDueAt: null,
    });
    expect(await audiences.page(runId)).toMatchObject({ kind: 'wait' });
    expect((waiting.overdueAt?.getTime() ?? 0) - at).toBeGreaterThan(DAY_MS);
  });

  it('lets everybody in once for each day, where the days of two runs overlap', async () => {
    const [monday, tuesday] = [day(4), day(3)];
    await audiences.gather('segment', 'members', zones.length, (index) => ({ timezone: zones[index] }));
    const weekly = { kind: 'weekly', weekdays: [weekday(monday), weekday(tuesday)].sort(), time: '09:00' };
    const journey = byCalendar(weekly, 'customer');
    const journeyId = await scene.publish('Twice a week', journey);
    const compiled = engine.compile(journey);
    if (compiled.kind === 'refused') throw new Error('not compiled');
    for (const at of [first(monday), first(tuesday)]) {
      await audiences.finish(await begin(journeyId, at, nextRunDue(engine, compiled.plan, at, 'UTC')));
    }
    const came = (await entries()).map((entry) => entry.join(' ')).sort();
    expect(came).toEqual(zones.flatMap((zone) => [`${zone} ${monday}`, `${zone} ${tuesday}`]).sort());
  });

  it('takes the journey’s zone, else the workspace’s, for who has none that is one', async () => {
    const date = day(3);
    const places = [undefined, null, 'Atlantis', 7, 'Pacific/Kiritimati'];
    await audiences.gather('segment', 'members', places.length, (index) => ({ timezone: places[index] }));
    const journeyId = await scene.publish(
      'Once',
      byCalendar({ kind: 'once', date, time: '09:00' }, 'customer'),
    );
    const runId = await begin(journeyId, first(date), null);
    await audiences.page(runId);
    expect(await audiences.run(runId)).toMatchObject({ lookedAt: 1 });
    await audiences.finish(runId);
    expect(await audiences.run(runId)).toMatchObject({ lookedAt: 5, entered: 5 });
  });

  it('takes everybody at once where one zone is meant for all', async () => {
    const date = day(3);
    await audiences.gather('segment', 'members', zones.length, (index) => ({ timezone: zones[index] }));
    const inTokyo = byCalendar({ kind: 'once', date, time: '09:00' }, 'Asia/Tokyo');
    const runId = await begin(await scene.publish('Once', inTokyo), Date.parse(`${date}T00:00:00Z`), null);
    await audiences.page(runId);
    expect(await audiences.run(runId)).toMatchObject({ entered: 4 });
  });

  it('lets nobody in who has left the segment before their time comes', async () => {
    const date = day(3);
    const members = await audiences.gather('segment', 'members', 2, (index) => ({ timezone: zones[index] }));
    const once = byCalendar({ kind: 'once', date, time: '09:00' }, 'customer');
    const runId = await begin(await scene.publish('Once', once), first(date), null);
    await audiences.page(runId);
    const [inside] = await scene.enrollments();
    await scene.desk.dataSource.query(`DELETE FROM segment_member WHERE customer_id <> $1`, [
      inside?.customerId,
    ]);
    await audiences.finish(runId);
    expect(members).toContain(inside?.customerId);
    expect(await scene.enrollments()).toHaveLength(1);
  });
});
