import { PermanentFailure } from '@sojourn/sdk';
import { advance } from '../durable-run/advance.js';
import { quarantine } from '../durable-run/quarantine.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { act } from './act.js';
import { AnswerNotRecorded } from './answer-not-recorded.js';
import { atTheAction } from './at-the-action.test-helper.js';

describe('an answer that is not recorded at once', () => {
  let scene: Scene | undefined;
  afterEach(() => scene?.close());

  async function stand(...how: Parameters<typeof atTheAction>) {
    const at = await atTheAction(...how);
    scene = at.open;
    return at;
  }

  it('records an answer that the database could not take, without asking the provider again', async () => {
    let sendsSeen = 0;
    const { open, sends, tryOnce } = await stand(async () => {
      sendsSeen += 1;
      await scene?.desk.dataSource.query(`ALTER TABLE visit RENAME TO visit_away`);
    });
    const failure: unknown = await tryOnce().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AnswerNotRecorded);
    expect((failure as AnswerNotRecorded).answer).toEqual({ outcome: 'sent', visit: 1 });
    await open.desk.dataSource.query(`ALTER TABLE visit_away RENAME TO visit`);
    expect(await tryOnce()).toMatchObject({ kind: 'done' });
    expect([sendsSeen, sends.length]).toEqual([1, 1]);
    expect(await open.enrollments()).toMatchObject([{ results: { welcome: { place: 1 } } }]);
  });

  it('records the outcome it is told, in a process that knows nothing of the hand-over', async () => {
    const { open, sends, tryOnce } = await stand();
    expect(await tryOnce({ outcome: 'sent', visit: 1 })).toMatchObject({ kind: 'done' });
    expect(sends).toHaveLength(0);
    expect(await open.messages()).toMatchObject([{ state: 'accepted', outcome: 'sent' }]);
  });

  it('goes by the ledger when an answer came while the enrollment was held for a person', async () => {
    const { open, id, sends, tryOnce } = await stand(async () => {
      if (scene !== undefined)
        await quarantine(scene.desk, (await scene.enrollments())[0]?.id ?? '', null, new Error('a bug'));
    });
    expect(await tryOnce()).toMatchObject({ kind: 'wait', summary: 'quarantined' });
    expect(await open.messages()).toMatchObject([{ state: 'accepted', outcome: 'sent' }]);
    await open.store.enrollments.retry(open.workspaceId, id);
    expect(await open.run(id)).toMatchObject({ kind: 'done' });
    expect(sends).toHaveLength(1);
    expect(await open.path(id)).toMatchObject([{ outcome: 'sent' }]);
  });

  it('stays a doubt when another process records it', async () => {
    const processEnds = new AbortController();
    const { open, id, seq, tryElsewhere } = await stand(
      async () => {
        await scene?.desk.dataSource.query(`ALTER TABLE message RENAME TO message_away`);
        processEnds.abort();
        await new Promise(() => undefined);
      },
      { attempts: 1 },
    );
    const failure: unknown = await act(open.desk, id, seq, undefined, processEnds.signal).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(AnswerNotRecorded);
    const { answer } = failure as AnswerNotRecorded;
    expect(answer).toEqual({ outcome: 'failed', visit: 1, state: 'unknown' });
    await open.desk.dataSource.query(`ALTER TABLE message_away RENAME TO message`);
    expect(await tryElsewhere(answer)).toMatchObject({ kind: 'done' });
    const doubt = 'No try had an answer: whether it was handed over is not known.';
    expect(await open.messages()).toMatchObject([{ state: 'unknown', outcome: 'failed', reason: doubt }]);
    expect(await open.path(id)).toMatchObject([{ outcome: 'failed', failed: true, reason: doubt }]);
  });

  it('keeps its result when another process records it, though only the outcome is told', async () => {
    const { open, sends, tryOnce, tryElsewhere } = await stand();
    const answer = await unrecorded(open, tryOnce);
    expect(await tryElsewhere(answer)).toMatchObject({ kind: 'done' });
    expect(sends).toHaveLength(1);
    expect(await open.enrollments()).toMatchObject([{ results: { welcome: { place: 1 } } }]);
  });

  it('keeps its reason when another process records it, though only the outcome is told', async () => {
    const { open, id, tryOnce, tryElsewhere } = await stand(() =>
      Promise.reject(new PermanentFailure('550 no such mailbox')),
    );
    const answer = await unrecorded(open, tryOnce);
    expect(answer).toEqual({ outcome: 'failed', visit: 1 });
    expect(await tryElsewhere(answer)).toMatchObject({ kind: 'done' });
    expect(await open.messages()).toMatchObject([{ state: 'failed', reason: '550 no such mailbox' }]);
    expect(await open.path(id)).toMatchObject([
      { outcome: 'failed', failed: true, reason: '550 no such mailbox' },
    ]);
  });

  it.each(['kept in the same process', 'told to another one'])(
    'ends the doubt about a send, %s, whose enrollment was stopped meanwhile',
    async (where) => {
      const { open, id, tryOnce, tryElsewhere } = await stand(async () => {
        await scene?.desk.dataSource.query(`ALTER TABLE message RENAME TO message_away`);
      });
      const failure: unknown = await tryOnce().catch((error: unknown) => error);
      const { answer } = failure as AnswerNotRecorded;
      await open.desk.dataSource.query(`ALTER TABLE message_away RENAME TO message`);
      await open.store.enrollments.stop(open.workspaceId, id, 'Asked');
      expect(await advance(open.desk, id, null)).toMatchObject({ kind: 'done' });
      expect(await open.messages()).toMatchObject([{ state: 'unknown', outcome: null }]);
      expect(await (where.startsWith('kept') ? tryOnce() : tryElsewhere(answer))).toMatchObject({
        kind: 'done',
      });
      expect(await open.messages()).toMatchObject([{ state: 'accepted', outcome: 'sent', leaseUntil: null }]);
      expect(open.desk.answers.keptFor(id) === undefined).toBe(where.startsWith('kept'));
    },
  );

  /** Hands over while nothing can be decided behind it, and gives what Temporal would carry to another process. */
  async function unrecorded({ desk: { dataSource } }: Scene, tryOnce: () => Promise<unknown>) {
    await dataSource.query(`ALTER TABLE visit RENAME TO visit_away`);
    const failure: unknown = await tryOnce().catch((error: unknown) => error);
    await dataSource.query(`ALTER TABLE visit_away RENAME TO visit`);
    if (!(failure instanceof AnswerNotRecorded)) throw new Error('it was recorded', { cause: failure });
    return failure.answer;
  }

  it('sends nothing again after a bug behind the send has been mended and the enrollment is tried again', async () => {
    const { open, id, seq, sends, tryOnce } = await stand();
    const { dataSource } = open.desk;
    await dataSource.query(`ALTER TABLE visit RENAME TO visit_away`);
    const bug: unknown = await tryOnce().catch((error: unknown) => error);
    expect(bug).toBeInstanceOf(AnswerNotRecorded);
    expect(await quarantine(open.desk, id, seq, (bug as AnswerNotRecorded).cause)).toMatchObject({
      summary: 'quarantined',
    });
    expect(await open.messages()).toMatchObject([{ state: 'accepted', outcome: 'sent', leaseUntil: null }]);
    await dataSource.query(`ALTER TABLE visit_away RENAME TO visit`);
    // What was kept in memory is gone with the process that had the bug.
    open.desk.answers.forget({ enrollmentId: id, visit: 1 });
    await open.store.enrollments.retry(open.workspaceId, id);
    expect(await open.run(id)).toMatchObject({ kind: 'done' });
    expect(sends).toHaveLength(1);
    expect(await open.path(id)).toMatchObject([{ outcome: 'sent' }]);
    expect(await open.enrollments()).toMatchObject([
      { state: 'finished', results: { welcome: { place: 1 } } },
    ]);
  });
});
