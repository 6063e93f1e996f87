import { createDataSource, Plans } from '@sojourn/store';
import { aJourney, type JourneyBuilder } from '@sojourn/testing';
import type { DataSource } from 'typeorm';
import type { CountedRoundTrips } from '../testing/counted-round-trips.test-helper.js';
import { countRoundTrips } from '../testing/counted-round-trips.test-helper.js';
import { recordedSends } from '../testing/recorded-sends.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { advance } from './advance.js';

const MOST = 7;

describe('the round trips to PostgreSQL of one advance', () => {
  let scene: Scene;
  let trips: CountedRoundTrips;
  let dataSource: DataSource;
  const plans = new Plans();

  beforeEach(async () => {
    scene = await openScene([recordedSends().action]);
    trips = await countRoundTrips(scene.databaseUrl);
    dataSource = await createDataSource({ url: trips.url, poolSize: 1 }).initialize();
  });
  afterEach(async () => {
    await dataSource.destroy();
    await trips.close();
    await scene.close();
  });

  /** Lets a customer in; the plan is at hand then, as it is but once in the life of a process. */
  async function enter(draw: (journey: JourneyBuilder) => JourneyBuilder, name = 'Began'): Promise<string> {
    const journeyId = await scene.publish(name, draw(aJourney().on(name)).build(), { events: [name] });
    await scene.identify('ada', { email: 'ada@example.com' });
    await scene.track('ada', name);
    await scene.relay();
    const entered = (await scene.enrollments()).find((each) => each.journeyId === journeyId);
    if (!entered) throw new Error('nobody entered');
    await plans.of(dataSource, entered.versionId);
    return entered.id;
  }

  async function counted(enrollmentId: string, seq: number | null): Promise<number> {
    const before = trips.count();
    await advance({ ...scene.desk, dataSource, plans }, enrollmentId, seq);
    return trips.count() - before;
  }

  type Draw = (journey: JourneyBuilder, at: number) => JourneyBuilder;
  const times = (count: number, draw: Draw) => (journey: JourneyBuilder) =>
    Array.from({ length: count }, (_, at) => at).reduce(draw, journey);
  const node = (type: string, config: Readonly<Record<string, unknown>>) => ({ type, version: 1, config });

  it('are at most 7: to a wait, for nothing new, and from its end to a send', async () => {
    const id = await enter((journey) => journey.wait('P2D').sendEmail('later'));
    const toWait = await counted(id, null);
    const forNothing = await counted(id, 1);
    await scene.passTime(id);
    const toSend = await counted(id, 1);
    expect(toWait).toBeLessThanOrEqual(MOST);
    expect(toSend).toBe(toWait);
    expect(forNothing).toBeLessThan(toWait);
  });

  it('are at most 7 where the customer’s events are looked at as well', async () => {
    const awaited = [{ id: 'ordered', event: 'Order Completed' }];
    const order = node('wait-for-event', { awaited, limit: 'P3D' });
    const id = await enter((journey) => journey.node('order', order, 'ordered').sendEmail('thanks'));
    const toWait = await counted(id, null);
    await scene.track('ada', 'Order Completed');
    const toSend = await counted(id, 1);
    expect(await scene.path(id)).toMatchObject([{ outcome: 'ordered' }, { nodeId: 'thanks' }]);
    for (const each of [toWait, toSend]) expect(each).toBeLessThanOrEqual(MOST);
  });

  it('are as many in a journey of 300 nodes as in one of 2', async () => {
    const pair: Draw = (journey, at) => journey.wait('P1D').sendEmail(`mail-${at}`);
    const few = await enter(times(1, pair), 'Short');
    const many = await enter(times(150, pair), 'Long');
    expect(await counted(many, null)).toBe(await counted(few, null));
  });

  it('are as many whether 2 nodes on the way write about the customer or 200', async () => {
    const writing = (count: number, prefix: string) =>
      enter((journey) => times(count, listing(prefix))(journey).wait('P1D'), prefix);
    const listing =
      (prefix: string): Draw =>
      (journey, at) =>
        journey.node(`list-${at}`, node('add-to-list', { list: `${prefix}-${at}` }), 'next');
    const [few, many] = [await writing(2, 'few'), await writing(200, 'many')];
    expect(await counted(many, null)).toBe(await counted(few, null));
    expect(await scene.path(many)).toHaveLength(201);
  });

  it('are as many for a customer in 20 journeys as for one in a single one', async () => {
    const untilPlanIs = (plan: string) =>
      node('wait-for-condition', {
        when: { combinator: 'and', rules: [{ field: 'customer.plan', operator: '=', value: plan }] },
        limit: 'P9D',
      });
    const upgrade = (value: string) => (journey: JourneyBuilder) =>
      journey
        .node('set', node('set-attribute', { attribute: 'plan', change: 'set', value }), 'next')
        .wait('P1D');
    const waitIn = async (name: string) => {
      const id = await enter((journey) => journey.node('gold', untilPlanIs('gold'), 'met'), name);
      await advance(scene.desk, id, null);
    };
    await waitIn('Waits');
    const one = await counted(await enter(upgrade('plus'), 'Upgraded'), null);
    for (let at = 0; at < 19; at += 1) await waitIn(`Waits ${at}`);
    expect(await counted(await enter(upgrade('pro'), 'Upgraded again'), null)).toBe(one);
  });
});
