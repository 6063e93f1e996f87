import { tries } from '@sojourn/properties';
import { Intake, rows, type IncomingEvent } from '@sojourn/store';
import { fillSegments } from '../segments/fill-segments.js';
import { settleSegments } from '../segments/settle-segments.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { anyHistory, deliveries } from './any-history.test-helper.js';
import { foundOutcomes } from './found-outcomes.test-helper.js';
import { differences } from './outcome.test-helper.js';
import { PureShop } from './pure-shop.test-helper.js';
import { journeys, segments } from './shop-of-disorder.test-helper.js';

const ORDINARY_EVENTS = 1_500;
const AT_ONCE = 100;

// Its cases are events: as many as an ordinary run has time for in a few orders, or `SOJOURN_RUNS` of them in ten.
const { numRuns: events, seed = Math.floor(Math.random() * 2 ** 31) } = tries(ORDINARY_EVENTS);
const orders = Array.from({ length: events > ORDINARY_EVENTS ? 10 : 3 }, (_, order) => order);

describe('events that come three times, in any order', () => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await openScene();
    const { store, workspaceId, desk } = scene;
    for (const [key, condition] of segments) {
      const saved = await store.segments.create(workspaceId, { key, name: key, condition, userId: null });
      if (saved.kind !== 'saved') throw new Error(saved.kind);
    }
    await fillSegments({ ...desk, onSettled: () => undefined });
    for (const [name, graph] of journeys) await scene.publish(name, graph);
  });
  afterEach(() => scene.close());

  /** Takes everything in as it arrives, while a relay is at work. */
  async function takeIn(arriving: readonly IncomingEvent[]): Promise<void> {
    const intake = new Intake(scene.desk.dataSource, () => undefined);
    const over = new AbortController();
    const relaying = (async () => {
      while (!over.signal.aborted) await scene.relay();
    })();
    try {
      for (let from = 0; from < arriving.length; from += AT_ONCE)
        await intake.receive(scene.workspaceId, {
          events: arriving.slice(from, from + AT_ONCE),
          refused: [],
        });
    } finally {
      over.abort();
      await relaying;
    }
    await scene.relay();
    await settleSegments({ ...scene.desk, onSettled: () => undefined });
  }

  const howMany = async (what: string) => {
    const [found] = await rows<{ readonly count: number }>(
      scene.desk.dataSource,
      `SELECT count(*)::int AS count FROM ${what}`,
    );
    return found?.count ?? NaN;
  };

  it.each(orders)('leave behind what each of them once would, order %d', async (order) => {
    const arriving = deliveries(seed + order + 1, anyHistory(seed, events));
    const pure = new PureShop(Date.now());
    for (const event of arriving) pure.receive(event);
    const expected = pure.outcomes();
    await takeIn(arriving);

    expect(await howMany(`event WHERE message_id LIKE 'message-%'`)).toBe(events);
    expect(await howMany('outbox')).toBe(0);
    const found = await foundOutcomes(scene);
    expect({ seed, differ: differences(found, expected) }).toEqual({ seed, differ: [] });
    const twice = `(SELECT FROM enrollment GROUP BY journey_id, entry_event_id HAVING count(*) > 1) AS twice`;
    expect(await howMany(twice)).toBe(0);

    // Else it would hold of a history in which nothing happens.
    const said = [...found.values()].flat();
    for (const key of segments.keys()) expect(said).toContain(`is in ${key}`);
    for (const name of journeys.keys())
      expect(said.some((one) => one.startsWith(`entered ${name}: `))).toBe(true);
  });
});
