import { recordConsent, recordReaction, type ReactionKind } from '@sojourn/store';
import { aJourney, type JourneyBuilder } from '@sojourn/testing';
import { recordedSends } from '../testing/recorded-sends.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { fillSegments } from '../segments/fill-segments.js';
import { statementsOf } from '../testing/statements.test-helper.js';
import { advance } from './advance.js';

type Rule = Readonly<Record<string, unknown>>;

const when = (...rules: Rule[]) => ({ combinator: 'and', rules });
const node = (type: string, config: Record<string, unknown>) => ({ type, version: 1, config }) as never;
const until = (...rules: Rule[]) => node('wait-for-condition', { when: when(...rules), limit: 'P30D' });
const reaction = (message: string, kind: ReactionKind, link?: string) => ({
  id: kind,
  message,
  reaction: kind,
  ...(link !== undefined && { link }),
});

describe('what a decision looks at', () => {
  let scene: Scene;
  const { action } = recordedSends();

  beforeEach(async () => {
    scene = await openScene([action]);
  });
  afterEach(() => scene.close());

  const added = () => aJourney().on('Product Added').always();

  async function enter(journey: JourneyBuilder, name = 'Cart'): Promise<string> {
    const journeyId = await scene.publish(name, journey.build(), { events: ['Product Added'] });
    await scene.track('ada', 'Product Added');
    await scene.relay();
    const entered = (await scene.enrollments()).find((enrollment) => enrollment.journeyId === journeyId);
    if (entered === undefined) throw new Error('nobody entered');
    // The first decision of a version would read its plan.
    await scene.desk.plans.of(scene.desk.dataSource, entered.versionId);
    return entered.id;
  }

  const customerId = async () => (await scene.enrollments())[0]?.customerId ?? '';
  const nudgesOf = async (...ids: string[]) => {
    const enrollments = await scene.enrollments();
    return ids.map((id) => enrollments.find((enrollment) => enrollment.id === id)?.wakeNo);
  };
  const nudges = async () => (await scene.enrollments()).map(({ wakeNo }) => wakeNo);
  const ends = async () => (await scene.enrollments()).map(({ endReason }) => endReason);

  async function react(kind: ReactionKind, url?: string): Promise<void> {
    const messageId = (await scene.messages()).at(-1)?.id ?? '';
    await scene.desk.dataSource.transaction((transaction) =>
      recordReaction(transaction, scene.workspaceId, {
        messageId,
        kind,
        ...(url !== undefined && { url }),
      }),
    );
  }

  async function say(state: 'granted' | 'denied'): Promise<void> {
    const word = { customerId: await customerId(), channel: 'email', topic: 'news', state };
    await scene.desk.dataSource.transaction((transaction) =>
      recordConsent(transaction, scene.workspaceId, word),
    );
  }

  async function join(segment: string): Promise<void> {
    await scene.store.segments.create(scene.workspaceId, {
      key: segment,
      name: segment,
      condition: { combinator: 'and', rules: [] },
      userId: null,
    });
    await fillSegments({ ...scene.desk, onSettled: () => undefined });
  }

  describe('is what became of messages', () => {
    /** A mail, and a wait for a reaction to it that says by its exit which way was taken. */
    const mailed = (awaited: readonly Readonly<{ id: string }>[], limit: object = { limit: 'P3D' }) =>
      awaited.reduce(
        (journey, { id }) => journey.after('react', id).exit(id),
        added()
          .sendEmail('welcome')
          .node('react', node('wait-for-event', { awaited, ...limit }), 'not-in-time')
          .exit('not in time'),
      );

    it('wakes a wait for a reaction, and no other reaction does', async () => {
      await scene.identify('ada', { email: 'ada@example.com' });
      const id = await enter(mailed([reaction('welcome', 'opened')]));
      expect(await scene.run(id)).toMatchObject({ kind: 'wait', summary: 'react' });
      expect(await scene.messages()).toMatchObject([{ state: 'accepted', channel: 'email' }]);
      await react('delivered');
      expect(await nudges()).toEqual([1]);
      await react('opened');
      expect(await nudges()).toEqual([2]);
      expect(await scene.run(id)).toMatchObject({ kind: 'done' });
      expect(await ends()).toEqual(['opened']);
      expect((await scene.path(id)).at(1)).toMatchObject({ reason: 'There was an open of “welcome”' });
    });

    it('is a link that was clicked, and the first of several reactions', async () => {
      await scene.identify('ada', { email: 'ada@example.com' });
      const link = 'https://example.com/a';
      const id = await enter(mailed([reaction('welcome', 'opened'), reaction('welcome', 'clicked', link)]));
      await scene.run(id);
      await react('clicked', 'https://example.com/b');
      expect(await scene.run(id)).toMatchObject({ kind: 'wait' });
      await react('clicked', link);
      await react('opened');
      await scene.run(id);
      expect(await ends()).toEqual(['clicked']);
    });

    it('counts when it came before the wait was reached, and until its end', async () => {
      await scene.identify('ada', { email: 'ada@example.com' });
      const early = added()
        .sendEmail('welcome')
        .wait('PT1H')
        .node(
          'react',
          node('wait-for-event', { awaited: [reaction('welcome', 'opened')], limit: 'P3D' }),
          'opened',
        )
        .exit('opened');
      const id = await enter(early);
      await scene.run(id);
      await react('opened');
      await scene.passTime(id);
      await scene.run(id);
      expect(await ends()).toEqual(['opened']);
    });

    it('does not count when it came after the end of the wait', async () => {
      await scene.identify('ada', { email: 'ada@example.com' });
      const id = await enter(mailed([reaction('welcome', 'opened')]));
      await scene.run(id);
      await scene.passTime(id, 1_000);
      await react('opened');
      await scene.run(id);
      expect(await ends()).toEqual(['not in time']);
    });

    it.each([
      ['with a limit', { limit: 'P3D' }],
      ['without one', {}],
    ])('is not awaited of a message that was skipped, %s: not in time at once', async (_limit, limit) => {
      const id = await enter(mailed([reaction('welcome', 'opened')], limit));
      expect(await scene.run(id)).toMatchObject({ kind: 'wait', summary: 'welcome' });
      await scene.passTime(id);
      expect(await scene.run(id)).toMatchObject({ kind: 'done' });
      expect(await ends()).toEqual(['not in time']);
      expect(await scene.path(id)).toMatchObject([
        { nodeId: 'welcome', outcome: 'skipped' },
        { nodeId: 'react', outcome: 'not-in-time', reason: '“welcome” was skipped' },
        { nodeId: 'exit' },
      ]);
    });

    it('wakes a condition about any message when another run sends one, and no wait for a message of its own', async () => {
      await scene.identify('ada', { email: 'ada@example.com' });
      const sent = { field: 'message', operator: 'sent', value: { within: 'P1D' } };
      const any = await enter(added().node('met', until(sent), 'met').exit('met'));
      const own = await enter(mailed([reaction('welcome', 'opened')]), 'Own');
      await scene.run(any);
      await scene.run(own);
      expect(await nudgesOf(any, own)).toEqual([2, 1]);
      expect(await scene.run(any)).toMatchObject({ kind: 'done' });
      const another = await enter(added().sendEmail('welcome').wait('P1D'), 'Another');
      await scene.run(another);
      await react('opened');
      expect(await nudgesOf(own)).toEqual([1]);
    });
  });

  it('is consent, which wakes when it is given', async () => {
    const granted = { field: 'consent', operator: 'granted', value: { channel: 'email', topic: 'news' } };
    const id = await enter(added().node('met', until(granted), 'met').exit('met'));
    expect(await scene.run(id)).toMatchObject({ kind: 'wait' });
    await say('denied');
    expect(await scene.run(id)).toMatchObject({ kind: 'wait' });
    await say('granted');
    expect(await nudges()).toEqual([3]);
    expect(await scene.run(id)).toMatchObject({ kind: 'done' });
    expect(await scene.path(id)).toMatchObject([{ facts: { 'consent email news': 'granted' } }, {}]);
  });

  it('is membership in a segment, which wakes when it changes', async () => {
    const id = await enter(
      added()
        .node('met', until({ field: 'segment', operator: 'in', value: 'vip' }), 'met')
        .exit('met'),
    );
    expect(await scene.run(id)).toMatchObject({ kind: 'wait' });
    await join('other');
    expect(await nudges()).toEqual([1]);
    await join('vip');
    expect(await nudges()).toEqual([2]);
    expect(await scene.run(id)).toMatchObject({ kind: 'done' });
  });

  it('ends a run by an exit that consent turns true', async () => {
    const denied = when({ field: 'consent', operator: 'denied', value: { channel: 'email', topic: 'news' } });
    const id = await enter(added().exitWhen('left', denied, 'Unsubscribed').wait('P2D'));
    await scene.run(id);
    await say('denied');
    expect(await nudges()).toEqual([2]);
    await scene.run(id);
    expect(await ends()).toEqual(['Unsubscribed']);
  });

  it('costs one statement, however much of it there is, and none when nothing is asked', async () => {
    const asks = [
      { field: 'consent', operator: 'denied', value: { channel: 'email' } },
      { field: 'segment', operator: 'in', value: 'vip' },
      { field: 'message', operator: 'sent', value: {} },
      { field: 'inactive', operator: 'for', value: 'P7D' },
      { field: 'did', operator: 'atLeast', value: { event: 'Order Completed', count: 1 } },
    ];
    const statements = async (id: string) =>
      (await statementsOf(scene.desk.dataSource, () => advance(scene.desk, id, null))).length;
    const plain = await enter(added().wait('P2D'), 'Plain');
    const asking = await enter(added().node('met', until(...asks), 'met'), 'Asking');
    expect([await statements(plain), await statements(asking)]).toEqual([6, 7]);
  });
});
