import { aJourney } from '@sojourn/testing';
import { randomUUID } from 'node:crypto';
import { audiencesIn } from '../testing/audience-scene.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';

describe('news for a segment', () => {
  let scene: Scene;
  let audiences: ReturnType<typeof audiencesIn>;
  const holders = { event: 'Rate Changed', segment: 'holders' };
  const rule = (field: string, operator: string, value: unknown) => ({
    combinator: 'and',
    rules: [{ field, operator, value }],
  });
  const news = (rest: object = {}) =>
    aJourney()
      .trigger('announcement', { ...holders, ...rest })
      .always()
      .wait('P2D')
      .build();

  beforeEach(async () => {
    scene = await openScene();
    audiences = audiencesIn(scene);
    await audiences.gather('segment', 'holders', 6, (index) => ({ product: index < 4 ? 'loan' : 'card' }));
  });
  afterEach(() => scene.close());

  /** What was decided about whose event it was. */
  async function decided(userId = 'bank') {
    const customer = await scene.store.customers.byUserId(scene.workspaceId, userId);
    const id = customer?.id ?? '';
    const pages = await scene.store.decisions.pagesOfCustomers(scene.workspaceId, [id], { first: 10 });
    return pages.get(id)?.edges.map(({ node }) => node) ?? [];
  }

  async function finishAll() {
    for (const { id } of await audiences.runs()) await audiences.finish(id);
    return audiences.runs();
  }

  it('lets every member in, once for each event', async () => {
    await scene.publish('Rates', news());
    const messageId = randomUUID();
    for (const _ of [1, 2]) await scene.track('bank', 'Rate Changed', { change: 0.5 }, messageId);
    await scene.relay();
    expect(await finishAll()).toMatchObject([
      { kind: 'announcement', state: 'finished', source: 'segment', sourceKey: 'holders', entered: 6 },
    ]);
    await scene.track('bank', 'Rate Changed', { change: 0.75 });
    await scene.relay();
    expect((await finishAll()).map(({ entered }) => entered)).toEqual([6, 6]);
    const entries = (await scene.enrollments()).map(({ entry }) => entry['change']);
    expect(entries.sort()).toEqual([...Array<number>(6).fill(0.5), ...Array<number>(6).fill(0.75)]);
  });

  it('is one run however many relays see the event', async () => {
    await scene.publish('Rates', news());
    await scene.track('bank', 'Rate Changed', {});
    await Promise.all([scene.relay(), scene.relay()]);
    await scene.relay();
    expect(await audiences.runs()).toHaveLength(1);
  });

  it('names the event that let a member in, and counts what comes after the member’s own entry', async () => {
    await scene.publish('Rates', news());
    await scene.track('bank', 'Rate Changed', {});
    await scene.relay();
    const [run] = await finishAll();
    const [member] = await scene.enrollments();
    expect(member).toMatchObject({
      entryEventId: run?.event?.id,
      cursor: { memory: { entryPlace: run?.event?.place, entryEvent: run?.event?.id } },
    });
  });

  it('looks at nobody when the event is not the one that is meant', async () => {
    await scene.publish('Rates', news({ where: rule('event.change', '>=', 0.25) }));
    await scene.track('bank', 'Rate Changed', { change: 0.1 });
    await scene.relay();
    expect(await audiences.runs()).toEqual([]);
    expect(await decided()).toMatchObject([
      { outcome: 'condition', facts: { at: '0', was: 0.1 }, event: { name: 'Rate Changed' } },
    ]);
    await scene.track('bank', 'Rate Changed', { change: 0.25 });
    await scene.relay();
    expect(await finishAll()).toMatchObject([{ entered: 6 }]);
    expect(await decided()).toHaveLength(1);
  });

  it('is nothing that was imported', async () => {
    await scene.publish('Rates', news());
    const messageId = randomUUID();
    const event = { type: 'track', name: 'Rate Changed', properties: {}, messageId } as const;
    await scene.receive('bank', { ...event, imported: true });
    await scene.relay();
    expect(await audiences.runs()).toEqual([]);
    expect(await decided()).toMatchObject([{ outcome: 'imported' }]);
  });

  it('is nothing that was over for more than a day when it arrived', async () => {
    await scene.publish('Rates', news());
    const event = { type: 'track', name: 'Rate Changed', properties: {} } as const;
    for (const hours of [25, 23])
      await scene.receive('bank', {
        ...event,
        messageId: `${hours} hours ago`,
        occurredAt: new Date(Date.now() - hours * 3_600_000),
      });
    await scene.relay();
    expect(await audiences.runs()).toHaveLength(1);
    const [late, ...others] = await decided();
    expect(others).toEqual([]);
    expect(late?.outcome).toBe('too-old');
    expect(late?.facts?.age).toBeGreaterThan(24 * 3_600_000);
  });

  it('asks each member where the condition is about them', async () => {
    await scene.publish('Rates', news({ where: rule('customer.product', '=', 'card') }));
    await scene.track('bank', 'Rate Changed', {});
    await scene.relay();
    expect(await finishAll()).toMatchObject([{ lookedAt: 6, entered: 2, stayedOut: { condition: 4 } }]);
  });

  it('concerns those alone whom it is compared with', async () => {
    await scene.publish('Rates', news({ who: rule('customer.product', '=', { field: 'event.product' }) }));
    await scene.track('bank', 'Rate Changed', { product: 'loan' });
    await scene.relay();
    expect(await finishAll()).toMatchObject([{ lookedAt: 6, entered: 4, stayedOut: { 'not-concerned': 2 } }]);
  });

  it('is no news what journeys record for each of their customers', async () => {
    await scene.publish('Rates', news());
    const recorder = aJourney()
      .on('Signed Up')
      .node('record', { type: 'record-event', version: 1, config: { event: 'Rate Changed' } }, 'next')
      .build();
    await scene.publish('Recorder', recorder);
    await scene.track('ada', 'Signed Up');
    await scene.relay();
    const [{ id } = { id: '' }] = await scene.enrollments();
    await scene.run(id);
    await scene.relay();
    expect(await audiences.runs()).toEqual([]);
    expect(await decided('ada')).toMatchObject([{ outcome: 'entered' }]);
    expect(await scene.enrollments()).toMatchObject([{ state: 'finished' }]);
  });

  it('begins nothing for a paused journey', async () => {
    const journeyId = await scene.publish('Rates', news());
    await scene.store.journeys.pause(scene.workspaceId, journeyId);
    await scene.track('bank', 'Rate Changed', {});
    await scene.relay();
    expect(await audiences.runs()).toEqual([]);
  });
});
