import type { RuleGroup } from '@sojourn/conditions';
import { aJourney } from '@sojourn/testing';
import { EventEntity, fillPage, rows } from '@sojourn/store';
import { randomUUID } from 'node:crypto';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { fillSegments } from './fill-segments.js';
import { settleSegments, type SegmentParts } from './settle-segments.js';

describe('segments', () => {
  let scene: Scene;
  let rung: number;

  beforeEach(async () => {
    scene = await openScene();
    rung = 0;
  });
  afterEach(() => scene.close());

  const parts = (): SegmentParts => ({ ...scene.desk, onSettled: () => (rung += 1) });
  const everybody: RuleGroup = { combinator: 'and', rules: [] };
  const lives = (city: string): RuleGroup => ({
    combinator: 'and',
    rules: [{ field: 'customer.city', operator: '=', value: city }],
  });

  async function make(key: string, condition: RuleGroup): Promise<string> {
    const saved = await scene.store.segments.create(scene.workspaceId, {
      key,
      name: key,
      condition,
      userId: null,
    });
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    return saved.segment.id;
  }
  async function live(key: string, condition: RuleGroup): Promise<void> {
    await make(key, condition);
    await fillSegments(parts());
  }
  const onSegment = (config: object) =>
    aJourney()
      .trigger('segment', { segment: 'berlin', ...config })
      .always()
      .wait('P1D')
      .build();
  const entries = async () =>
    (await scene.enrollments()).map(({ entry, hops }) => [(entry as { change?: string }).change, hops]);
  const news = async () =>
    (
      await scene.desk.dataSource
        .getRepository(EventEntity)
        .find({ where: { type: 'segment' }, order: { seq: 'ASC' } })
    ).map(({ properties }) => [properties['change'], properties['because']]);

  it('let whoever comes into them, or leaves them, into a journey, by the relay alone', async () => {
    await live('berlin', lives('Berlin'));
    await scene.publish('In', onSegment({ change: 'entered' }));
    await scene.publish('Out', onSegment({ change: 'left' }));
    await scene.identify('ada', { city: 'Berlin' });
    await scene.relay();
    expect(await entries()).toEqual([['entered', 0]]);
    await scene.identify('ada', { city: 'Rome' });
    await scene.relay();
    expect(await entries()).toEqual([
      ['entered', 0],
      ['left', 0],
    ]);
  });

  it('put nothing on the way to journeys where none listens', async () => {
    await live('berlin', lives('Berlin'));
    await scene.identify('ada', { city: 'Berlin' });
    await scene.relay();
    expect(await news()).toEqual([['entered', 'changed']]);
    expect(await rows(scene.desk.dataSource, `SELECT FROM outbox`)).toEqual([]);
  });

  it('let in whom an edit moves only by choice', async () => {
    await scene.identify('ada', { city: 'Berlin' });
    await scene.relay();
    await scene.publish('Not by edits', onSegment({}));
    const chosen = await scene.publish('By edits', onSegment({ edits: true }));
    await live('berlin', lives('Berlin'));
    expect(await news()).toEqual([['entered', 'found-at-edit']]);
    expect(rung).toBe(1);
    await scene.relay();
    expect((await scene.enrollments()).map(({ journeyId }) => journeyId)).toEqual([chosen]);
  });

  it('let in whom an import moves only by choice', async () => {
    await live('berlin', lives('Berlin'));
    await scene.publish('Not by imports', onSegment({}));
    const chosen = await scene.publish('By imports', onSegment({ edits: true }));
    const messageId = randomUUID();
    const moved = { type: 'identify', name: null, properties: { city: 'Berlin' }, messageId } as const;
    await scene.receive('ada', { ...moved, imported: true });
    await scene.relay();
    expect(await news()).toEqual([['entered', 'imported']]);
    expect((await scene.enrollments()).map(({ journeyId }) => journeyId)).toEqual([chosen]);
  });

  it('let in whom an old event moves only by choice', async () => {
    await live('berlin', lives('Berlin'));
    await scene.publish('By what happens', onSegment({}));
    const chosen = await scene.publish('By old events', onSegment({ edits: true }));
    const moved = { type: 'identify', name: null, properties: { city: 'Berlin' } } as const;
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    await scene.receive('ada', { ...moved, messageId: randomUUID(), occurredAt: yesterday });
    await scene.relay();
    expect((await scene.enrollments()).map(({ journeyId }) => journeyId)).toEqual([chosen]);
  });

  it('go on where a filling was killed, with every page once', async () => {
    for (let at = 0; at < 7; at += 1) await scene.identify(`c-${at}`, { city: 'Berlin' });
    await scene.relay();
    const id = await make('berlin', lives('Berlin'));
    const { dataSource } = scene.desk;
    await fillPage(dataSource, id, 2);
    // In the middle of a page its connection is lost.
    await dataSource.query(`
      CREATE FUNCTION kill() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
      CREATE TRIGGER kill BEFORE UPDATE OF reached ON segment FOR EACH ROW EXECUTE FUNCTION kill()`);
    await expect(fillSegments(parts(), 2)).rejects.toThrow();
    await dataSource.query(`DROP TRIGGER kill ON segment`);
    expect(await rows(dataSource, `SELECT looked_at AS n FROM segment`)).toEqual([{ n: 2 }]);
    await fillSegments(parts(), 2);
    expect(await rows(dataSource, `SELECT state, looked_at AS n FROM segment`)).toEqual([
      { state: 'live', n: 7 },
    ]);
    expect(await news()).toEqual(Array.from({ length: 7 }, () => ['entered', 'found-at-edit']));
  });

  it('are settled and filled once by two relays side by side, and nobody enters twice', async () => {
    await scene.publish('In', onSegment({ edits: true }));
    const customers = Array.from({ length: 12 }, (_, at) => `c-${at}`);
    for (const customer of customers) await scene.identify(customer, { city: 'Berlin' });
    await make('berlin', lives('Berlin'));
    const relay = () => Promise.all([scene.relay(), fillSegments(parts(), 3), settleSegments(parts())]);
    await Promise.all([relay(), relay()]);
    for (const customer of customers) await scene.identify(customer, { city: 'Rome' });
    await Promise.all([relay(), relay()]);
    await relay();
    await scene.relay();
    expect(await news()).toHaveLength(24);
    expect(await scene.enrollments()).toHaveLength(12);
    expect(await rows(scene.desk.dataSource, `SELECT FROM segment_member`)).toEqual([]);
    expect(await rows(scene.desk.dataSource, `SELECT FROM outbox`)).toEqual([]);
  });

  it('keep nobody waiting for whose segments something is wrong with, nor any event from the journeys', async () => {
    await live('berlin', lives('Berlin'));
    await scene.publish('Signed up', aJourney().on('Signed Up').always().wait('P1D').build());
    await scene.identify('eve', {});
    await scene.identify('ada', {});
    await scene.relay();
    const { dataSource } = scene.desk;
    const eve = (await scene.store.customers.byUserId(scene.workspaceId, 'eve'))?.id ?? '';
    await dataSource.query(`
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
      CREATE TRIGGER refuse BEFORE INSERT ON segment_member FOR EACH ROW
        WHEN (NEW.customer_id = '${eve}') EXECUTE FUNCTION refuse()`);
    for (const userId of ['eve', 'ada']) {
      await scene.identify(userId, { city: 'Berlin' });
      await scene.track(userId, 'Signed Up');
    }
    await scene.relay();
    expect(await scene.enrollments()).toHaveLength(2);
    await make('all', everybody);
    await settleSegments(parts());
    await fillSegments(parts());
    expect(await rows(dataSource, `SELECT state, looked_at AS n FROM segment WHERE key = 'all'`)).toEqual([
      { state: 'live', n: 2 },
    ]);
    expect(await rows(dataSource, `SELECT count(*)::int AS n FROM segment_member`)).toEqual([{ n: 2 }]);
    // It is tried again later, for everything.
    const later = `SELECT segment_key AS key FROM segment_due
                    WHERE customer_id = $1 AND due_at > clock_timestamp() + interval '1 minute' ORDER BY 1`;
    expect(await rows(dataSource, later, [eve])).toEqual([{ key: 'all' }, { key: 'berlin' }]);
    await dataSource.query(
      `DROP TRIGGER refuse ON segment_member; UPDATE segment_due SET due_at = clock_timestamp()`,
    );
    expect(await settleSegments(parts())).toBeNull();
    expect(await rows(dataSource, `SELECT FROM segment_member WHERE customer_id = $1`, [eve])).toHaveLength(
      2,
    );
  });

  it('say when they are to be looked at next', async () => {
    const value = { event: 'Visit', count: 1, within: 'PT1H' };
    await live('fresh', { combinator: 'and', rules: [{ field: 'did', operator: 'atLeast', value }] });
    await scene.track('ada', 'Visit');
    await scene.relay();
    const ms = (await settleSegments(parts())) ?? 0;
    expect(ms).toBeGreaterThan(0);
    expect(ms).toBeLessThanOrEqual(3_600_000);
  });

  it('come to an end where journeys feed each other by them', async () => {
    const set = (city: string) =>
      ({
        type: 'set-attribute',
        version: 1,
        config: { attribute: 'city', change: 'set', value: city },
      }) as const;
    await live('berlin', lives('Berlin'));
    await scene.publish(
      'Away',
      aJourney()
        .trigger('segment', { segment: 'berlin', change: 'entered' })
        .always()
        .node('set', set('Rome'), 'next')
        .build(),
    );
    await scene.publish(
      'Back',
      aJourney()
        .trigger('segment', { segment: 'berlin', change: 'left' })
        .always()
        .node('set', set('Berlin'), 'next')
        .build(),
    );
    await scene.identify('ada', { city: 'Berlin' });
    const done = new Set<string>();
    for (;;) {
      await scene.relay();
      await settleSegments(parts());
      await scene.relay();
      const open = (await scene.enrollments()).filter(({ id }) => !done.has(id));
      if (open.length === 0) break;
      for (const { id } of open) {
        done.add(id);
        await scene.run(id);
      }
    }
    expect(done.size).toBe(21);
  });
});
