import { aJourney } from '@sojourn/testing';
import { advance } from '../durable-run/advance.js';
import { quarantine } from '../durable-run/quarantine.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { atTheAction } from './at-the-action.test-helper.js';

describe('a send that was answered before anything was decided behind it', () => {
  let scene: Scene | undefined;
  afterEach(() => scene?.close());

  const mail = () => aJourney().settings({ staleAfter: 'PT1H' }).sendEmail('mail').wait('P30D');

  /** A mail that is accepted while its enrollment is held for a person, by a bug. */
  async function answered() {
    const at = await atTheAction(
      async () => {
        if (at.sends.length === 1) await quarantine(at.open.desk, at.id, null, new Error('a bug'));
      },
      { graph: mail().build() },
    );
    scene = at.open;
    expect(await at.tryOnce()).toMatchObject({ kind: 'wait', summary: 'quarantined' });
    expect(await at.open.messages()).toMatchObject([{ state: 'accepted', outcome: 'sent' }]);
    const { journeys, enrollments } = at.open.store;
    const { workspaceId } = at.open;
    return {
      ...at,
      retry: () => enrollments.retry(workspaceId, at.id),
      stop: () => enrollments.stop(workspaceId, at.id, 'Asked'),
      pause: () => journeys.pause(workspaceId, at.journeyId),
      /** As a preview does before a version is published. */
      async look() {
        const look = { atMost: 5, atMostInAll: 50, exceptVersionId: null, needs: () => ({}) };
        return (await journeys.lookInside(workspaceId, at.journeyId, look)).people;
      },
      async resumeAfter(seconds: number) {
        await at.open.desk.dataSource.query(
          `UPDATE enrollment SET held_at = held_at - make_interval(secs => $1)`,
          [seconds],
        );
        await journeys.resume(workspaceId, at.journeyId);
        await at.open.tell();
      },
    };
  }

  const isRecorded = async ({ open, id, sends }: Awaited<ReturnType<typeof answered>>) => {
    expect((await open.messages())[0]).toMatchObject({ state: 'accepted', outcome: 'sent', reason: null });
    expect((await open.path(id))[0]).toMatchObject({ nodeId: 'mail', outcome: 'sent' });
    expect(sends.filter(({ idempotencyKey }) => idempotencyKey.endsWith('-mail-1'))).toHaveLength(1);
  };

  it('stays accepted, and is followed, however long a pause has held its enrollment since', async () => {
    const at = await answered();
    await at.pause();
    await at.retry();
    await advance(at.open.desk, at.id, null);
    await at.resumeAfter(3_700);
    expect(await at.open.run(at.id)).toMatchObject({ kind: 'wait', summary: 'wait' });
    await isRecorded(at);
  });

  it('stays accepted, and is followed, when the answer came while a pause held its enrollment', async () => {
    const at = await atTheAction(
      async () => {
        await at.open.store.journeys.pause(at.open.workspaceId, at.journeyId);
        expect(await advance(at.open.desk, at.id, null)).toMatchObject({ kind: 'wait' });
        await quarantine(at.open.desk, at.id, null, new Error('a bug'));
      },
      { graph: mail().build() },
    );
    scene = at.open;
    await at.tryOnce();
    await at.open.desk.dataSource.query(`UPDATE enrollment SET held_at = held_at - interval '2 hours'`);
    await at.open.store.journeys.resume(at.open.workspaceId, at.journeyId);
    await at.open.store.enrollments.retry(at.open.workspaceId, at.id);
    expect(await at.open.run(at.id)).toMatchObject({ kind: 'wait', summary: 'wait' });
    expect(await at.open.messages()).toMatchObject([{ state: 'accepted', outcome: 'sent' }]);
    expect(await at.open.path(at.id)).toMatchObject([{ outcome: 'sent' }, { nodeId: 'wait' }]);
  });

  it('is followed where it was made before its enrollment moves to another version', async () => {
    const at = await answered();
    const graph = aJourney().sendEmail('other').build();
    const mapping = { mail: 'other', wait: 'other' };
    expect(await at.look()).toMatchObject([{ standing: { isBusy: true } }]);
    await at.open.republish(at.journeyId, graph, { kind: 'move', mapping });
    await at.open.tell();
    await at.retry();
    expect(await at.open.run(at.id)).toMatchObject({ kind: 'done' });
    await isRecorded(at);
    expect(await at.open.path(at.id)).toMatchObject([
      { nodeId: 'mail' },
      { nodeId: 'wait', outcome: null },
      { nodeId: 'other', outcome: 'sent' },
    ]);
    expect(await at.open.enrollments()).toMatchObject([{ intent: null, results: { mail: { place: 1 } } }]);
  });

  it('is in the record of an enrollment that is stopped', async () => {
    const at = await answered();
    await at.stop();
    expect(await at.open.run(at.id)).toMatchObject({ kind: 'done' });
    await isRecorded(at);
    expect(await at.open.enrollments()).toMatchObject([{ state: 'exited', endReason: 'Asked' }]);
  });

  it('tells of a doubt when it skips a message as too late that may have been handed over', async () => {
    const graph = aJourney().settings({ staleAfter: 'PT1H' }).sendEmail('first').wait('P1D').build();
    const at = await atTheAction(undefined, { graph });
    scene = at.open;
    await at.crash();
    await at.open.store.journeys.pause(at.open.workspaceId, at.journeyId);
    await advance(at.open.desk, at.id, null);
    await at.open.desk.dataSource.query(`UPDATE enrollment SET held_at = held_at - interval '3700 seconds'`);
    await at.open.desk.dataSource.query(`UPDATE message SET lease_until = clock_timestamp()`);
    await at.open.store.journeys.resume(at.open.workspaceId, at.journeyId);
    expect(await at.open.run(at.id)).toMatchObject({ kind: 'wait', summary: 'wait' });
    expect(at.sends).toHaveLength(1);
    expect(await at.open.path(at.id)).toMatchObject([{ outcome: 'skipped' }, { nodeId: 'wait' }]);
    expect(await at.open.messages()).toMatchObject([
      { state: 'unknown', leaseUntil: null, reason: expect.stringMatching(/^Too late.*not known/) as string },
    ]);
  });
});
