import type { Directive, EnrollmentActivities } from '@sojourn/contract';
import {
  ACTIONS_QUEUE,
  ANSWER_NOT_RECORDED,
  CUSTOM_ACTIONS_QUEUE,
  ENROLLMENT_QUEUE,
  ENROLLMENT_WORKFLOW,
  NUDGE_SIGNAL,
} from '@sojourn/contract';
import { TEST_TEMPORAL_ADDRESS } from '@sojourn/testing';
import { Context } from '@temporalio/activity';
import { Client, Connection } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { NativeConnection, Worker } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { createLog } from '../process/log.js';
import { createNamespace } from '../testing/namespace.test-helper.js';
import { workflowBundlePath } from './built.js';
import { installRuntime } from './runtime.js';

type Script = (call: Call) => Directive | Error;

interface Call {
  readonly name: 'advance' | 'act';
  readonly seq: number | null;
  readonly told: unknown;
  readonly local: boolean;
  readonly queue: string;
  readonly attempt: number;
}

describe('the durable run', () => {
  let native: NativeConnection;
  let connection: Connection;
  let client: Client;
  let workers: readonly Worker[];
  let running: Promise<unknown>;
  const scripts = new Map<string, (call: Call) => Promise<Directive>>();

  beforeAll(async () => {
    installRuntime(createLog('test', pino({ level: 'silent' })));
    const address = process.env[TEST_TEMPORAL_ADDRESS] ?? '';
    [native, connection] = await Promise.all([
      NativeConnection.connect({ address }),
      Connection.connect({ address }),
    ]);
    const namespace = await createNamespace(connection);
    client = new Client({ connection, namespace });
    const answer = (name: Call['name'], id: string, seq: number | null, told: unknown) => {
      const { isLocal, taskQueue, attempt } = Context.current().info;
      const script = scripts.get(id);
      if (!script) throw new Error('no script');
      return script({ name, seq, told, local: isLocal, queue: taskQueue, attempt });
    };
    const activities: EnrollmentActivities = {
      advance: (id, seq) => answer('advance', id, seq, undefined),
      act: (id, seq, told) => answer('act', id, seq, told),
    };
    const settings = { connection: native, namespace, activities };
    workers = await Promise.all([
      Worker.create({
        ...settings,
        taskQueue: ENROLLMENT_QUEUE,
        workflowBundle: { codePath: workflowBundlePath },
      }),
      Worker.create({ ...settings, taskQueue: ACTIONS_QUEUE }),
      Worker.create({ ...settings, taskQueue: CUSTOM_ACTIONS_QUEUE }),
    ]);
    running = Promise.all(workers.map((worker) => worker.run()));
  });
  afterAll(async () => {
    for (const worker of workers) worker.shutdown();
    await running;
    await connection.close();
    await native.close();
  });

  /** Runs an enrollment whose activities answer by a script, nudged after its first call if asked. */
  async function follow(script: Script, { nudged = false } = {}) {
    const id = randomUUID();
    const calls: Call[] = [];
    const begun = new Promise<void>((resolve) => {
      scripts.set(id, async (call) => {
        calls.push(call);
        resolve();
        const said = script(call);
        if (said instanceof Error) throw said;
        return Promise.resolve(said);
      });
    });
    const handle = await client.workflow.start(ENROLLMENT_WORKFLOW, {
      workflowId: id,
      taskQueue: ENROLLMENT_QUEUE,
      args: [id],
    });
    await begun;
    if (nudged) await handle.signal(NUDGE_SIGNAL);
    await handle.result();
    const { events } = await handle.fetchHistory();
    return { calls, history: events ?? [] };
  }

  const actAt = (seq: number, lane: 'sends' | 'custom' = 'sends'): Directive => ({
    kind: 'act',
    seq,
    lane,
    timeoutMs: 2_000,
    summary: 'thanks',
  });
  const done = (seq: number): Directive => ({ kind: 'done', seq });
  const failure = (type: string, nonRetryable = false, ...details: unknown[]) =>
    ApplicationFailure.create({ type, message: type, nonRetryable, details });

  it('needs 7 events and one workflow task for one send', async () => {
    const { history, calls } = await follow(({ name }) => (name === 'advance' ? actAt(1) : done(2)));
    expect(history).toHaveLength(7);
    expect(history.filter(({ workflowTaskStartedEventAttributes: task }) => task)).toHaveLength(1);
    expect(calls).toMatchObject([
      { name: 'advance', seq: null, local: true },
      { name: 'act', seq: 1, local: true },
    ]);
  });

  it('sleeps for what remains, and asks again under its number', async () => {
    const { calls, history } = await follow(({ seq }) =>
      seq === null ? { kind: 'wait', seq: 1, remainingMs: 1_000, summary: 'wait-a-second' } : done(2),
    );
    expect(calls).toMatchObject([{ seq: null }, { seq: 1 }]);
    const timer = history.find(({ timerStartedEventAttributes }) => timerStartedEventAttributes);
    expect(Buffer.from(timer?.userMetadata?.summary?.data ?? []).toString()).toBe('"wait-a-second"');
  });

  it('looks again when it is nudged, also where only a nudge ends the wait', async () => {
    const rest: Directive = { kind: 'wait', seq: 1, remainingMs: null, summary: 'paused' };
    const { calls } = await follow(({ seq }) => (seq === null ? rest : done(2)), { nudged: true });
    expect(calls.at(-1)).toMatchObject({ name: 'advance', seq: 1 });
  });

  it('goes on as an ordinary activity when the local one fails', async () => {
    const { calls } = await follow(({ local }) => (local ? failure('database-unreachable') : done(1)));
    expect(calls.map(({ local, queue }) => [local, queue])).toEqual([
      [true, ENROLLMENT_QUEUE],
      [true, ENROLLMENT_QUEUE],
      [false, ENROLLMENT_QUEUE],
    ]);
  });

  it('sends on the queue of actions when it cannot send locally', async () => {
    const { calls } = await follow(({ name, local }) => {
      if (name === 'advance') return actAt(1);
      return local ? failure('lane-full', true) : done(2);
    });
    expect(calls.slice(1)).toMatchObject([{ local: true }, { local: false, queue: ACTIONS_QUEUE }]);
  });

  it('takes an answer that could not be recorded along to the next try', async () => {
    const answer = { outcome: 'sent' };
    for (const lane of ['sends', 'custom'] as const) {
      const { calls } = await follow(({ name, told }) => {
        if (name === 'advance') return actAt(1, lane);
        return told ? done(2) : failure(ANSWER_NOT_RECORDED, true, answer);
      });
      expect(calls.filter(({ name }) => name === 'act').map(({ told }) => told)).toEqual([undefined, answer]);
    }
  });

  it('runs custom actions on their own queue, and tries them as long as it takes', async () => {
    const { calls } = await follow(({ name, attempt }) => {
      if (name === 'advance') return actAt(1, 'custom');
      return attempt < 3 ? failure('action-failed') : done(2);
    });
    expect(calls.slice(1)).toMatchObject(
      [1, 2, 3].map((attempt) => ({ local: false, queue: CUSTOM_ACTIONS_QUEUE, attempt })),
    );
  });
});
