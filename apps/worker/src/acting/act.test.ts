import { jest } from '@jest/globals';
import { PermanentFailure } from '@sojourn/sdk';
import { aJourney } from '@sojourn/testing';
import { advance } from '../durable-run/advance.js';
import type { RecordedSend } from '../testing/recorded-sends.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { act } from './act.js';
import { atTheAction as standAtTheAction } from './at-the-action.test-helper.js';
import type { TryAgain } from './try-again.js';

describe('act', () => {
  let scene: Scene | undefined;
  afterEach(() => scene?.close());

  const signal = new AbortController().signal;

  async function atTheAction(...how: Parameters<typeof standAtTheAction>) {
    const at = await standAtTheAction(...how);
    scene = at.open;
    return at;
  }

  const subjects = (sends: readonly RecordedSend[]) => sends.map(({ subject }) => subject);

  it('renders, hands over, records and moves on', async () => {
    const { open, id, sends, tryOnce } = await atTheAction();
    expect(await tryOnce()).toMatchObject({ kind: 'done' });
    expect(subjects(sends)).toEqual(['Hello Ada']);
    expect(await open.messages()).toMatchObject([
      { state: 'accepted', outcome: 'sent', attempts: 1, leaseUntil: null },
    ]);
    expect(await open.path(id)).toMatchObject([{ nodeId: 'welcome', outcome: 'sent', failed: false }]);
    expect(await open.enrollments()).toMatchObject([
      { state: 'finished', results: { welcome: { place: 1 } } },
    ]);
  });

  it('sends once when it is asked many times at once', async () => {
    const { open, id, seq, sends } = await atTheAction(
      () => new Promise((resolve) => setTimeout(resolve, 300)),
    );
    const tries = await Promise.allSettled(
      Array.from({ length: 6 }, () => act(open.desk, id, seq, undefined, signal)),
    );
    expect(sends).toHaveLength(1);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(tries.filter(({ status }) => status === 'rejected')).toMatchObject(
      Array.from({ length: 5 }, () => ({ reason: { code: 'claimed-elsewhere' } })),
    );
  });

  it('answers from the database once it is recorded', async () => {
    const { sends, tryOnce } = await atTheAction();
    const first = await tryOnce();
    expect(await tryOnce()).toEqual(first);
    expect(sends).toHaveLength(1);
  });

  it('tries again after a failure, with the same words and the same key', async () => {
    const { open, sends, tryOnce } = await atTheAction((_context, count) =>
      count === 1 ? Promise.reject(new Error('421 try later')) : Promise.resolve(),
    );
    await expect(tryOnce()).rejects.toMatchObject({ code: 'action-failed' });
    expect(await open.messages()).toMatchObject([
      { state: 'claimed', leaseUntil: null, reason: 'Try 1: 421 try later' },
    ]);
    await open.identify('ada', { name: 'Countess' });
    await tryOnce();
    expect(subjects(sends)).toEqual(['Hello Ada', 'Hello Ada']);
    expect(new Set(sends.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    expect(await open.messages()).toMatchObject([{ state: 'accepted', attempts: 2 }]);
  });

  it('leaves by failed after the last try, with the provider’s words for people', async () => {
    const { open, id, tryOnce } = await atTheAction(() => Promise.reject(new Error('421 try later')), {
      attempts: 2,
    });
    await expect(tryOnce()).rejects.toMatchObject({ code: 'action-failed' });
    expect(await tryOnce()).toMatchObject({ kind: 'done' });
    expect(await open.messages()).toMatchObject([{ state: 'failed', outcome: 'failed', attempts: 2 }]);
    expect(await open.path(id)).toMatchObject([
      { outcome: 'failed', failed: true, reason: '421 try later (2 tries)' },
    ]);
    expect(await open.enrollments()).toMatchObject([{ state: 'exited', endReason: 'failed' }]);
  });

  it('leaves by failed at once when trying again cannot help', async () => {
    const { open, id, tryOnce } = await atTheAction(() =>
      Promise.reject(new PermanentFailure('550 no such mailbox')),
    );
    await tryOnce();
    expect(await open.path(id)).toMatchObject([
      { outcome: 'failed', failed: true, reason: '550 no such mailbox' },
    ]);
  });

  it('leaves by failed when a template cannot be rendered, and hands nothing over', async () => {
    const broken = aJourney()
      .sendEmail('welcome', { subject: '{% for line in (1..999999999) %}{{ line }}{% endfor %}' })
      .build();
    const { open, id, sends, tryOnce } = await atTheAction(undefined, { graph: broken });
    expect(await tryOnce()).toMatchObject({ kind: 'done' });
    expect(sends).toHaveLength(0);
    const [visit] = await open.path(id);
    expect(visit).toMatchObject({ outcome: 'failed', failed: true });
    expect(visit?.reason).toMatch(/cannot be rendered/);
    expect(await open.messages()).toMatchObject([{ state: 'failed', attempts: 0, rendered: null }]);
  });

  it('waits for the lease of a process that died, and then hands over again, visibly', async () => {
    const { open, sends, crash, tryOnce } = await atTheAction();
    await crash();
    await expect(tryOnce()).rejects.toMatchObject({ code: 'claimed-elsewhere' });
    await open.desk.dataSource.query(`UPDATE message SET lease_until = clock_timestamp()`);
    expect(await tryOnce()).toMatchObject({ kind: 'done' });
    expect(sends).toHaveLength(2);
    expect(await open.messages()).toMatchObject([
      {
        state: 'accepted',
        attempts: 2,
        reason: 'An earlier try ended without an answer, so it was handed over again.',
      },
    ]);
  });

  it('is in doubt, visibly, when the process of the last try died', async () => {
    const { open, id, sends, crash, tryOnce } = await atTheAction(undefined, { attempts: 1 });
    await crash();
    await open.desk.dataSource.query(`UPDATE message SET lease_until = clock_timestamp()`);
    expect(await tryOnce()).toMatchObject({ kind: 'done' });
    expect(sends).toHaveLength(1);
    expect(await open.messages()).toMatchObject([{ state: 'unknown', outcome: 'failed' }]);
    expect(await open.path(id)).toMatchObject([{ failed: true }]);
  });

  it('hands nothing over once a pause is acknowledged, and goes on after the resume', async () => {
    const { open, id, journeyId, sends, tryOnce } = await atTheAction();
    await open.store.journeys.pause(open.workspaceId, journeyId);
    expect(await tryOnce()).toMatchObject({ kind: 'wait', remainingMs: null });
    expect(sends).toHaveLength(0);
    await open.store.journeys.resume(open.workspaceId, journeyId);
    await open.tell();
    expect(await open.run(id)).toMatchObject({ kind: 'done' });
    expect(sends).toHaveLength(1);
  });

  it('records what was in hand when a pause held the enrollment, and does not send it again', async () => {
    const { open, id, journeyId, sends, tryOnce } = await atTheAction(async () => {
      if (scene === undefined) return;
      await scene.store.journeys.pause(scene.workspaceId, (await scene.enrollments())[0]?.journeyId ?? '');
      expect(await advance(scene.desk, (await scene.enrollments())[0]?.id ?? '', null)).toMatchObject({
        kind: 'wait',
        remainingMs: null,
      });
    });
    await tryOnce();
    expect(await open.messages()).toMatchObject([{ state: 'accepted', outcome: 'sent', leaseUntil: null }]);
    await open.store.journeys.resume(open.workspaceId, journeyId);
    await open.tell();
    expect(await open.run(id)).toMatchObject({ kind: 'done' });
    expect(sends).toHaveLength(1);
  });

  it('stops at once in an archived journey, after what was in hand', async () => {
    const twice = aJourney().sendEmail('first').sendEmail('second').build();
    const { open, sends, tryOnce } = await atTheAction(
      async () => {
        await scene?.store.journeys.archive(
          scene.workspaceId,
          (await scene.enrollments())[0]?.journeyId ?? '',
        );
      },
      { graph: twice },
    );
    expect(await tryOnce()).toMatchObject({ kind: 'done' });
    expect(sends).toHaveLength(1);
    expect(await open.enrollments()).toMatchObject([
      { state: 'exited', endReason: 'The journey was archived.' },
    ]);
  });

  it('settles a send that an archive keeps from another try: failed for sure, or in doubt', async () => {
    const failing = await atTheAction(() => Promise.reject(new Error('421 try later')));
    await expect(failing.tryOnce()).rejects.toMatchObject({ code: 'action-failed' });
    await failing.open.store.journeys.archive(failing.open.workspaceId, failing.journeyId);
    expect(await failing.tryOnce()).toMatchObject({ kind: 'done' });
    expect(await failing.open.messages()).toMatchObject([
      { state: 'failed', leaseUntil: null, reason: 'The journey was archived. Try 1: 421 try later' },
    ]);
    await failing.open.close();

    const crashed = await atTheAction();
    await crashed.crash();
    await crashed.open.store.journeys.archive(crashed.open.workspaceId, crashed.journeyId);
    expect(await crashed.tryOnce()).toMatchObject({ kind: 'done' });
    const [message] = await crashed.open.messages();
    expect(message).toMatchObject({ state: 'unknown', leaseUntil: null });
    expect(message?.reason).toMatch(/^The journey was archived\. .* is not known\.$/);
  });

  it('counts no try that was not handed over, however often there was too little time', async () => {
    const { open, sends, tryOnce } = await atTheAction(undefined, { attempts: 1 });
    const now = performance.now.bind(performance);
    let later = 0;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => now() + (later += 20_000));
    await expect(tryOnce()).rejects.toMatchObject({ code: 'lease-too-short' });
    await expect(tryOnce()).rejects.toMatchObject({ code: 'lease-too-short' });
    clock.mockRestore();
    expect(sends).toHaveLength(0);
    expect(await open.messages()).toMatchObject([{ state: 'claimed', attempts: 0, leaseUntil: null }]);
    expect(await tryOnce()).toMatchObject({ kind: 'done' });
    expect(await open.messages()).toMatchObject([{ state: 'accepted', attempts: 1 }]);
  });

  it('is overdue only after the pause before the next try, so that no pause looks like a lost run', async () => {
    const { open, id, tryOnce } = await atTheAction(() => Promise.reject(new Error('421')), { attempts: 12 });
    await expect(tryOnce()).rejects.toMatchObject({ code: 'action-failed' });
    await open.desk.dataSource.query(`UPDATE message SET attempts = 8`);
    const failure: unknown = await tryOnce().catch((error: unknown) => error);
    const pauseMs = (failure as TryAgain).where.delayMs ?? 0;
    expect(pauseMs).toBe(30 * 60_000);
    const [enrollment] = await open.enrollments();
    expect(enrollment?.id).toBe(id);
    expect(enrollment?.overdueAt?.getTime()).toBeGreaterThan(Date.now() + pauseMs);
  });
});
