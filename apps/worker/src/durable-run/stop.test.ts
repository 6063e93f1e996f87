import { aJourney } from '@sojourn/testing';
import { act } from '../acting/act.js';
import { Answers } from '../acting/answers.js';
import { recordedSends } from '../testing/recorded-sends.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { advance } from './advance.js';
import { quarantine } from './quarantine.js';

describe('what somebody wants of one enrollment', () => {
  let scene: Scene | undefined;
  afterEach(() => scene?.close());

  const twoMails = aJourney().sendEmail('first').sendEmail('second').build();
  const signal = new AbortController().signal;
  const REASON = 'Asked by phone';

  async function inside(graph = twoMails, behave?: Parameters<typeof recordedSends>[0]) {
    const { action, sends } = recordedSends(behave);
    const open = await openScene([action]);
    scene = open;
    const journeyId = await open.publish('Journey', graph);
    await open.identify('ada', { email: 'ada@example.com' });
    await open.track('ada', 'Order Completed');
    await open.relay();
    const [enrollment] = await open.enrollments();
    if (!enrollment) throw new Error('nobody entered');
    const { id } = enrollment;
    const stop = () => open.store.enrollments.stop(open.workspaceId, id, REASON);
    return { open, id, journeyId, sends, stop };
  }

  it('ends a wait with the reason, once however often it is asked', async () => {
    const { open, id, stop } = await inside(aJourney().wait('P30D').sendEmail('later').build());
    await advance(open.desk, id, null);
    expect(await stop()).toMatchObject({ kind: 'changed', inFlight: 0, enrollment: { wakeNo: 2 } });
    expect(await stop()).toMatchObject({ kind: 'changed' });
    expect(await advance(open.desk, id, 1)).toMatchObject({ kind: 'done' });
    expect(await open.enrollments()).toMatchObject([
      { state: 'exited', endReason: REASON, intent: null, deadline: null },
    ]);
    expect(await open.path(id)).toMatchObject([{ nodeId: 'wait', outcome: null, reason: REASON }]);
    expect(await stop()).toMatchObject({ kind: 'wrong-state', enrollment: { state: 'exited' } });
  });

  it('claims nothing more once it is acknowledged, not even what was decided before', async () => {
    const { open, id, sends, stop } = await inside();
    const { seq } = await advance(open.desk, id, null);
    expect(await stop()).toMatchObject({ kind: 'changed', inFlight: 0 });
    expect(await act(open.desk, id, seq, undefined, signal)).toMatchObject({ kind: 'done' });
    expect(sends).toHaveLength(0);
    expect(await open.messages()).toEqual([]);
  });

  it('says what is in flight, which is recorded as it ends, and sends nothing after it', async () => {
    const stopped: unknown[] = [];
    const { open, id, sends, stop } = await inside(twoMails, async () => {
      stopped.push(await stop());
    });
    expect(await open.run(id)).toMatchObject({ kind: 'done' });
    expect(stopped).toMatchObject([{ kind: 'changed', inFlight: 1 }]);
    expect(sends).toHaveLength(1);
    expect(await open.messages()).toMatchObject([{ state: 'accepted', outcome: 'sent' }]);
    expect(await open.path(id)).toMatchObject([{ nodeId: 'first', outcome: 'sent' }]);
    expect(await open.enrollments()).toMatchObject([{ state: 'exited', endReason: REASON }]);
  });

  it('ends the doubt about a send when its answer comes after the run has ended', async () => {
    const { open, id, stop } = await inside(twoMails, async () => {
      await stop();
      // Another worker takes the run over, and ends it, while this one is still at the provider's.
      await advance(open.desk, id, null);
      expect(await open.messages()).toMatchObject([{ state: 'unknown' }]);
    });
    expect(await open.run(id)).toMatchObject({ kind: 'done' });
    expect(await open.messages()).toMatchObject([{ state: 'accepted', outcome: 'sent', leaseUntil: null }]);
  });

  it('is answered like one that does not exist by another workspace', async () => {
    const { open, id } = await inside();
    const other = await open.store.workspaces.create({ name: 'Other', timezone: 'UTC' });
    for (const enrollmentId of [id, 'no id'])
      expect(await open.store.enrollments.stop(other.id, enrollmentId, REASON)).toEqual({ kind: 'absent' });
  });

  it('has a quarantined one tried again, or stopped', async () => {
    const { open, id, stop } = await inside(aJourney().wait('P30D').sendEmail('later').build());
    const retry = () => open.store.enrollments.retry(open.workspaceId, id);
    await advance(open.desk, id, null);
    expect(await retry()).toMatchObject({ kind: 'wrong-state' });
    await quarantine(open.desk, id, null, new Error('a bug'));
    const held = await advance(open.desk, id, null);
    expect(held).toMatchObject({ kind: 'wait', remainingMs: null });
    expect(await retry()).toMatchObject({ kind: 'changed' });
    expect(await advance(open.desk, id, held.seq)).toMatchObject({ kind: 'wait', summary: 'wait' });
    expect(await open.enrollments()).toMatchObject([{ state: 'running', endReason: null, intent: null }]);

    await quarantine(open.desk, id, null, new Error('a bug'));
    await stop();
    expect(await advance(open.desk, id, null)).toMatchObject({ kind: 'done' });
    expect(await open.enrollments()).toMatchObject([{ state: 'exited', endReason: REASON }]);
  });

  it('says why a retry failed, and holds the enrollment until somebody asks again', async () => {
    const { open, id, stop } = await inside(aJourney().wait('P30D').sendEmail('later').build());
    await advance(open.desk, id, null);
    await quarantine(open.desk, id, null, new Error('a bug'));
    const retry = () => open.store.enrollments.retry(open.workspaceId, id);
    await retry();
    const held = await quarantine(open.desk, id, 2, new Error('another bug'));
    expect(held).toMatchObject({ kind: 'wait', seq: 3, remainingMs: null, summary: 'quarantined' });
    expect(await open.enrollments()).toMatchObject([
      { state: 'quarantined', endReason: 'Error: another bug', intent: null, seq: 3, directive: held },
    ]);
    expect(await advance(open.desk, id, held.seq)).toEqual(held);
    // A stop that fails is still to be carried out.
    await retry();
    await stop();
    await quarantine(open.desk, id, 3, new Error('a bug in stops'));
    expect(await open.enrollments()).toMatchObject([{ intent: { stop: { reason: REASON } } }]);
    expect(await advance(open.desk, id, null)).toMatchObject({ kind: 'done' });
  });

  it('is not taken away by an answer that comes after others went on, while the enrollment is held for a person', async () => {
    const { open, id, sends, stop } = await inside(
      aJourney().sendEmail('mail').wait('P30D').sendEmail('later').build(),
      async (_context, count) => {
        if (count > 1) return;
        // This process hangs at the provider’s until its lease is over; another one sends again and goes on.
        await open.desk.dataSource.query(`UPDATE message SET lease_until = clock_timestamp()`);
        const other = { ...open.desk, answers: new Answers() };
        expect(await act(other, id, seq, undefined, signal)).toMatchObject({ kind: 'wait', summary: 'wait' });
        await quarantine(open.desk, id, null, new Error('a bug'));
        expect(await stop()).toMatchObject({ kind: 'changed' });
      },
    );
    const { seq } = await advance(open.desk, id, null);
    // The run that hung is to look again, from where the enrollment stands.
    expect(await act(open.desk, id, seq, undefined, signal)).toMatchObject({ kind: 'wait', remainingMs: 0 });
    expect(await open.enrollments()).toMatchObject([{ state: 'quarantined', intent: { stop: {} } }]);
    expect(await open.messages()).toMatchObject([{ state: 'accepted', attempts: 2 }]);
    expect(await advance(open.desk, id, seq)).toMatchObject({ kind: 'wait', remainingMs: 0 });
    expect(await open.run(id)).toMatchObject({ kind: 'done' });
    expect(await open.enrollments()).toMatchObject([{ state: 'exited', endReason: REASON }]);
    expect(sends).toHaveLength(2);
  });

  it('skips a message that a pause has made too late, by the rule of the journey, and goes on', async () => {
    const graph = aJourney().settings({ staleAfter: 'PT1H' }).sendEmail('first').wait('P1D').build();
    const { open, id, journeyId, sends } = await inside(graph);
    await open.store.journeys.pause(open.workspaceId, journeyId);
    const held = await advance(open.desk, id, null);
    await open.desk.dataSource.query(`UPDATE enrollment SET held_at = held_at - interval '3700 seconds'`);
    await open.store.journeys.resume(open.workspaceId, journeyId);
    await open.tell();
    expect(await advance(open.desk, id, held.seq)).toMatchObject({ kind: 'wait', summary: 'wait' });
    expect(sends).toHaveLength(0);
    expect(await open.path(id)).toMatchObject([
      { nodeId: 'first', outcome: 'skipped', reason: expect.stringMatching(/^Too late/) as string },
      { nodeId: 'wait' },
    ]);
    expect(await open.messages()).toMatchObject([{ state: 'skipped', outcome: 'skipped', attempts: 0 }]);
  });

  it('sends what was refused for long before a pause of a moment', async () => {
    const graph = aJourney().settings({ staleAfter: 'PT1H' }).sendEmail('first').build();
    const { open, id, journeyId, sends } = await inside(graph);
    await advance(open.desk, id, null);
    await open.desk.dataSource.query(
      `UPDATE enrollment SET cursor = jsonb_set(cursor, '{since}', to_jsonb((cursor ->> 'since')::float8 - 3700000))`,
    );
    await open.store.journeys.pause(open.workspaceId, journeyId);
    expect(await advance(open.desk, id, null)).toMatchObject({ kind: 'wait' });
    await open.store.journeys.resume(open.workspaceId, journeyId);
    expect(await open.run(id)).toMatchObject({ kind: 'done' });
    expect(sends).toHaveLength(1);
    expect(await open.enrollments()).toMatchObject([{ held: false, heldAt: null }]);
  });

  it('sends what a pause has held for less, and whatever was held without a rule', async () => {
    for (const settings of [{ staleAfter: 'PT2H' }, {}]) {
      const graph = aJourney().settings(settings).sendEmail('first').build();
      const { open, id, journeyId, sends } = await inside(graph);
      await open.store.journeys.pause(open.workspaceId, journeyId);
      await advance(open.desk, id, null);
      await open.desk.dataSource.query(`UPDATE enrollment SET held_at = held_at - interval '3700 seconds'`);
      await open.store.journeys.resume(open.workspaceId, journeyId);
      expect(await open.run(id)).toMatchObject({ kind: 'done' });
      expect(sends).toHaveLength(1);
      if (settings.staleAfter !== undefined) await open.close();
    }
  });
});
