import { aJourney } from '@sojourn/testing';
import { act } from '../acting/act.js';
import { recordedSends } from '../testing/recorded-sends.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { advance } from './advance.js';

describe('people inside when a new version is published', () => {
  let scene: Scene | undefined;
  afterEach(() => scene?.close());

  const HOUR_MS = 3_600_000;
  const signal = new AbortController().signal;
  const move = (mapping: Readonly<Record<string, string | null>> = {}) => ({
    kind: 'move' as const,
    mapping,
  });
  const waiting = (days: number) => aJourney().wait(`P${days}D`).sendEmail('later').build();

  async function inside(graph = waiting(3), behave?: Parameters<typeof recordedSends>[0]) {
    const { action, sends } = recordedSends(behave);
    const open = await openScene([action]);
    scene = open;
    const journeyId = await open.publish('Journey', graph);
    await open.identify('ada', { email: 'ada@example.com' });
    await open.track('ada', 'Order Completed');
    await open.relay();
    const [enrollment] = await open.enrollments();
    if (!enrollment) throw new Error('nobody entered');
    const first = await advance(open.desk, enrollment.id, null);
    return { open, id: enrollment.id, journeyId, sends, first };
  }

  /** Makes a wait have begun this long ago. */
  const begunAgo = (open: Scene, ms: number) =>
    open.desk.dataSource.query(
      `UPDATE enrollment SET cursor = cursor || jsonb_build_object(
         'since', (cursor ->> 'since')::float8 - $1, 'until', (cursor ->> 'until')::float8 - $1)`,
      [ms],
    );

  const remainingHours = async (open: Scene, id: string) => {
    const directive = await advance(open.desk, id, null);
    return directive.kind === 'wait' ? Math.round((directive.remainingMs ?? 0) / HOUR_MS) : directive.kind;
  };

  it('finish where they are, unless somebody says otherwise', async () => {
    const { open, id, journeyId } = await inside();
    const { version, peopleInside } = await open.republish(journeyId, waiting(1), { kind: 'finish' });
    expect(peopleInside).toBe(1);
    expect(await open.tell()).toBe(0);
    expect(await remainingHours(open, id)).toBe(72);
    const [enrollment] = await open.enrollments();
    expect(enrollment?.versionId).not.toBe(version.id);
  });

  it('leave with the reason when that is chosen', async () => {
    const { open, id, journeyId } = await inside();
    await open.republish(journeyId, waiting(1), { kind: 'exit' });
    expect(await open.tell()).toBe(1);
    expect(await advance(open.desk, id, null)).toMatchObject({ kind: 'done' });
    expect(await open.enrollments()).toMatchObject([
      { state: 'exited', endReason: 'A new version of the journey was published.' },
    ]);
  });

  it('are sent nothing any more once it is acknowledged that they leave, told or not', async () => {
    const mail = aJourney().sendEmail('mail').build();
    const { open, id, journeyId, sends, first } = await inside(mail);
    await open.republish(journeyId, waiting(1), { kind: 'exit' });
    expect(await act(open.desk, id, first.seq, undefined, signal)).toMatchObject({ kind: 'done' });
    expect(await open.enrollments()).toMatchObject([
      { state: 'exited', endReason: 'A new version of the journey was published.' },
    ]);
    expect([sends, await open.messages()]).toEqual([[], []]);
  });

  it('stay when they came in by the version for which others leave', async () => {
    const { open, journeyId, sends } = await inside();
    await open.republish(journeyId, aJourney().always().sendEmail('mail').build(), { kind: 'exit' });
    await open.track('ada', 'Order Completed');
    await open.relay();
    const [, entered] = await open.enrollments();
    expect(await open.run(entered?.id ?? '')).toMatchObject({ kind: 'done' });
    expect(sends).toHaveLength(1);
    expect(await open.enrollments()).toMatchObject([{ state: 'running' }, { state: 'finished' }]);
  });

  it('go on waiting as they did where nothing has changed, and go the new way after it', async () => {
    const { open, id, journeyId, sends, first } = await inside();
    await begunAgo(open, 24 * HOUR_MS);
    const graph = aJourney().wait('P3D').sendEmail('other').build();
    const { version } = await open.republish(journeyId, graph, move());
    await open.tell();
    expect(await remainingHours(open, id)).toBe(48);
    expect(await open.path(id)).toMatchObject([{ nodeId: 'wait', number: 1, leftAt: null }]);
    expect(await open.enrollments()).toMatchObject([{ versionId: version.id, intent: null, seq: first.seq }]);
    await open.passTime(id);
    expect(await open.run(id)).toMatchObject({ kind: 'done' });
    expect(sends.map(({ subject }) => subject)).toEqual(['other']);
  });

  it('have what they waited already counted where a wait has become longer or shorter', async () => {
    const { open, id, journeyId, sends } = await inside();
    await begunAgo(open, 24 * HOUR_MS);
    await open.republish(journeyId, waiting(5), move());
    await open.tell();
    expect(await remainingHours(open, id)).toBe(96);
    await open.republish(journeyId, waiting(1), move());
    await open.tell();
    expect(await open.run(id)).toMatchObject({ kind: 'done' });
    expect(sends).toHaveLength(1);
    expect(await open.path(id)).toMatchObject([
      { nodeId: 'wait', number: 1, outcome: null, reason: 'Moved to a new version of the journey' },
      { nodeId: 'wait', number: 2, outcome: null },
      { nodeId: 'wait', number: 3, outcome: 'next' },
      { nodeId: 'later', number: 4, outcome: 'sent' },
    ]);
  });

  it('go where the mapping sends them when their node is gone, or out', async () => {
    const graph = aJourney().wait('P2D', 'pause').sendEmail('later').build();
    const there = await inside();
    await there.open.republish(there.journeyId, graph, move({ wait: 'pause' }));
    await there.open.tell();
    expect(await remainingHours(there.open, there.id)).toBe(48);
    expect(await there.open.path(there.id)).toMatchObject([
      { nodeId: 'wait' },
      { nodeId: 'pause', leftAt: null },
    ]);
    await there.open.close();

    const out = await inside();
    await out.open.republish(out.journeyId, graph, move({ wait: null }));
    await out.open.tell();
    expect(await advance(out.open.desk, out.id, null)).toMatchObject({ kind: 'done' });
    expect(await out.open.enrollments()).toMatchObject([{ state: 'exited' }]);
  });

  it('are asked for before anything is published, when their node is gone and nobody says where they go', async () => {
    const { open, journeyId } = await inside();
    const graph = aJourney().wait('P2D', 'pause').sendEmail('later').build();
    await expect(open.republish(journeyId, graph, move())).rejects.toThrow(
      /"unmapped".*"node":"wait","people":1/,
    );
  });

  it('walk on in the old version from a node that nobody has named, until there is one they can move from', async () => {
    const old = aJourney().wait('P1D', 'a').wait('P1D', 'b').sendEmail('later').build();
    const { open, id, journeyId } = await inside(old);
    const graph = aJourney().wait('P1D', 'b').sendEmail('later').build();
    await open.republish(journeyId, graph, move({ a: 'b' }));
    // The page is told, and somebody turns up where the mapping says nothing: as after a mapping that was too short.
    await open.desk.dataSource.query(`UPDATE journey_change SET mapping = '{}'`);
    await open.tell();
    expect(await advance(open.desk, id, null)).toMatchObject({ kind: 'wait', summary: 'a' });
    expect(await open.enrollments()).toMatchObject([{ intent: { moves: [expect.any(String)] } }]);
    await open.passTime(id);
    expect(await advance(open.desk, id, null)).toMatchObject({ kind: 'wait', summary: 'b' });
    await open.passTime(id);
    await advance(open.desk, id, null);
    const [enrollment] = await open.enrollments();
    expect(enrollment?.intent).toBeNull();
  });

  it('get a message that is under way once, and go the new way after it', async () => {
    const graph = aJourney().sendEmail('first').wait('P1D').build();
    const { open, id, journeyId, sends, first } = await inside(
      aJourney().sendEmail('first').build(),
      async () => {
        await open.republish(journeyId, graph, move());
        await open.tell();
        expect(await advance(open.desk, id, null)).toMatchObject({ kind: 'act', seq: first.seq });
      },
    );
    expect(await act(open.desk, id, first.seq, undefined, signal)).toMatchObject({ summary: 'wait' });
    expect(sends).toHaveLength(1);
    expect(await open.messages()).toMatchObject([{ state: 'accepted' }]);
    expect(await open.path(id)).toMatchObject([{ nodeId: 'first', outcome: 'sent' }, { nodeId: 'wait' }]);
  });

  it('get the message of the new version when theirs was not handed over yet', async () => {
    const old = aJourney().sendEmail('first', { subject: 'Old' }).build();
    const { open, id, journeyId, sends, first } = await inside(old);
    await open.republish(journeyId, aJourney().sendEmail('first', { subject: 'New' }).build(), move());
    await open.tell();
    const again = await act(open.desk, id, first.seq, undefined, signal);
    expect(again).toMatchObject({ kind: 'act', seq: first.seq });
    expect(sends).toHaveLength(0);
    expect(await open.run(id)).toMatchObject({ kind: 'done' });
    expect(sends.map(({ subject }) => subject)).toEqual(['New']);
  });

  it('stay until a message is answered whose node is gone, and do not get it twice', async () => {
    const graph = aJourney().sendEmail('second').build();
    const { open, id, journeyId, sends } = await inside(
      aJourney().sendEmail('first').wait('P1D').build(),
      async () => {
        if (sends.length > 1) return;
        await open.republish(journeyId, graph, move({ first: 'second', wait: 'second' }));
        await open.tell();
        expect(await advance(open.desk, id, null)).toMatchObject({ kind: 'act', summary: 'first' });
      },
    );
    expect(await open.run(id)).toMatchObject({ kind: 'done' });
    expect(sends.map(({ subject }) => subject)).toEqual(['first', 'second']);
    expect(await open.path(id)).toMatchObject([
      { nodeId: 'first', outcome: 'sent' },
      { nodeId: 'wait', outcome: null },
      { nodeId: 'second', outcome: 'sent' },
    ]);
  });

  it('wait behind a message they were moved to for what comes after it, and not for what came before', async () => {
    const { open, id, journeyId, sends } = await inside();
    await open.track('ada', 'Came');
    await open.relay();
    const wait = {
      type: 'wait-for-event',
      version: 1,
      config: { awaited: [{ id: 'came', event: 'Came' }], limit: 'P3D', since: 'since-last-message' },
    };
    const graph = aJourney().sendEmail('next').node('answer', wait, 'came').build();
    await open.republish(journeyId, graph, move({ wait: 'next', later: 'next' }));
    await open.tell();
    expect(await open.run(id)).toMatchObject({ kind: 'wait' });
    expect(sends).toHaveLength(1);
    await open.track('ada', 'Came');
    await open.relay();
    expect(await open.run(id)).toMatchObject({ kind: 'done' });
  });

  it('keep the events that have answered a wait, and hear those that came while they waited in the old version', async () => {
    const waitFor = (event: string) =>
      aJourney().node('wait', waitForEvent(event), 'answer').sendEmail('thanks').build();
    const { open, id, journeyId, sends } = await inside(waitFor('Review Written'));
    await open.track('ada', 'Survey Answered');
    await open.relay();
    await open.republish(journeyId, waitFor('Survey Answered'), move());
    await open.tell();
    expect(await open.run(id)).toMatchObject({ kind: 'done' });
    expect(sends).toHaveLength(1);
  });

  const waitForEvent = (event: string) => ({
    type: 'wait-for-event',
    version: 1,
    config: { awaited: [{ id: 'answer', event }], limit: 'P3D', since: 'from-now' },
  });
});
