import { aJourney } from '@sojourn/testing';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { recordedSends } from '../testing/recorded-sends.test-helper.js';
import { advance } from './advance.js';
import { quarantine } from './quarantine.js';

describe('advance', () => {
  let scene: Scene;
  const { action } = recordedSends();

  beforeEach(async () => {
    scene = await openScene([action]);
  });
  afterEach(() => scene.close());

  async function enrolled(graph = aJourney().wait('P2D').sendEmail('later').build()) {
    const journeyId = await scene.publish('Journey', graph);
    await scene.identify('ada', { email: 'ada@example.com' });
    await scene.track('ada', 'Order Completed', { order_id: 1 });
    await scene.relay();
    const [enrollment] = await scene.enrollments();
    if (!enrollment) throw new Error('nobody entered');
    return { journeyId, id: enrollment.id };
  }

  it('takes the first step when a run attaches, and writes the path', async () => {
    const { id } = await enrolled();
    const directive = await advance(scene.desk, id, null);
    expect(directive).toMatchObject({ kind: 'wait', seq: 1, summary: 'wait' });
    expect(await scene.path(id)).toMatchObject([{ nodeId: 'wait', number: 1, leftAt: null, outcome: null }]);
    expect(await scene.enrollments()).toMatchObject([{ seq: 1, state: 'running', directive: { seq: 1 } }]);
  });

  it('answers the same wait, with less time, when it is asked too early', async () => {
    const { id } = await enrolled();
    const first = await advance(scene.desk, id, null);
    const second = await advance(scene.desk, id, first.seq);
    expect(second).toMatchObject({ kind: 'wait', seq: first.seq });
    if (first.kind !== 'wait' || second.kind !== 'wait') throw new Error('no wait');
    expect(second.remainingMs).toBeLessThanOrEqual(first.remainingMs ?? 0);
  });

  it('moves from its own number only: an older one gets what is there', async () => {
    const { id } = await enrolled();
    await advance(scene.desk, id, null);
    await scene.passTime(id);
    const moved = await advance(scene.desk, id, 1);
    expect(moved).toMatchObject({ kind: 'act', seq: 2, lane: 'sends', summary: 'later' });
    expect(await advance(scene.desk, id, 1)).toEqual(moved);
    expect(await advance(scene.desk, id, 0)).toEqual(moved);
    expect(await advance(scene.desk, id, null)).toEqual(moved);
  });

  it('moves once when it is asked many times at once', async () => {
    const { id } = await enrolled();
    const directives = await Promise.all(Array.from({ length: 8 }, () => advance(scene.desk, id, null)));
    expect(new Set(directives.map(({ seq }) => seq))).toEqual(new Set([1]));
    expect(await scene.path(id)).toHaveLength(1);
  });

  it('is done, for good, at the end', async () => {
    const { id } = await enrolled(aJourney().exit('seen enough').build());
    expect(await advance(scene.desk, id, null)).toEqual({ kind: 'done', seq: 1 });
    expect(await advance(scene.desk, id, 0)).toEqual({ kind: 'done', seq: 1 });
    expect(await scene.enrollments()).toMatchObject([
      { state: 'exited', endReason: 'seen enough', deadline: null },
    ]);
  });

  it('ends the run of an enrollment that a restored database does not know', async () => {
    await expect(advance(scene.desk, '01890000-0000-7000-8000-000000000000', 7)).resolves.toEqual({
      kind: 'done',
      seq: 7,
    });
  });

  it('lets time run on while the journey is paused, and holds before the next action', async () => {
    const { id, journeyId } = await enrolled();
    await advance(scene.desk, id, null);
    await scene.store.journeys.pause(scene.workspaceId, journeyId);
    await scene.passTime(id);
    const held = await advance(scene.desk, id, 1);
    expect(held).toMatchObject({ kind: 'wait', remainingMs: null });
    expect(await advance(scene.desk, id, held.seq)).toEqual(held);
    expect(await scene.enrollments()).toMatchObject([{ held: true, deadline: null }]);

    await scene.store.journeys.resume(scene.workspaceId, journeyId);
    await scene.tell();
    const [resumed] = await scene.enrollments();
    expect(resumed).toMatchObject({ held: true, wakeNo: 2 });
    expect(await advance(scene.desk, id, held.seq)).toMatchObject({ kind: 'act', seq: held.seq + 1 });
    expect(await scene.enrollments()).toMatchObject([{ held: false }]);
  });

  it('holds anew when a pause follows a resume at once, so that the next resume wakes', async () => {
    const { id, journeyId } = await enrolled();
    await advance(scene.desk, id, null);
    const { pause, resume } = {
      pause: () => scene.store.journeys.pause(scene.workspaceId, journeyId),
      resume: () => scene.store.journeys.resume(scene.workspaceId, journeyId),
    };
    await pause();
    await scene.passTime(id);
    await advance(scene.desk, id, null);
    await resume();
    await pause();
    await scene.tell();
    expect(await advance(scene.desk, id, null)).toMatchObject({ kind: 'wait', remainingMs: null });
    await resume();
    await scene.tell();
    expect(await scene.enrollments()).toMatchObject([{ held: true, wakeNo: 2 }]);
    expect(await advance(scene.desk, id, null)).toMatchObject({ kind: 'act' });
  });

  it('is quarantined for an error of where it stands, and not of where it stood', async () => {
    const { id } = await enrolled();
    await advance(scene.desk, id, null);
    const bug = new Error('a bug');
    expect(await quarantine(scene.desk, id, 0, bug)).toMatchObject({ kind: 'wait', summary: 'wait' });
    expect(await scene.enrollments()).toMatchObject([{ state: 'running' }]);
    expect(await quarantine(scene.desk, id, 1, bug)).toMatchObject({ kind: 'wait', summary: 'quarantined' });
    expect(await scene.enrollments()).toMatchObject([{ state: 'quarantined', endReason: 'Error: a bug' }]);
  });

  it('takes everybody out of an archived journey, with the reason on the path', async () => {
    const { id, journeyId } = await enrolled();
    await advance(scene.desk, id, null);
    await scene.store.journeys.archive(scene.workspaceId, journeyId);
    expect(await advance(scene.desk, id, 1)).toMatchObject({ kind: 'done' });
    expect(await scene.enrollments()).toMatchObject([
      { state: 'exited', endReason: 'The journey was archived.' },
    ]);
    expect(await scene.path(id)).toMatchObject([{ nodeId: 'wait', reason: 'The journey was archived.' }]);
  });
});
