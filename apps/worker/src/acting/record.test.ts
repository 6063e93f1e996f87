import { quarantine } from '../durable-run/quarantine.js';
import type { Scene } from '../testing/scene.test-helper.js';
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
    open.desk.answers.forget(id);
    await open.store.enrollments.retry(open.workspaceId, id);
    expect(await open.run(id)).toMatchObject({ kind: 'done' });
    expect(sends).toHaveLength(1);
    expect(await open.path(id)).toMatchObject([{ outcome: 'sent' }]);
    expect(await open.enrollments()).toMatchObject([
      { state: 'finished', results: { welcome: { place: 1 } } },
    ]);
  });
});
