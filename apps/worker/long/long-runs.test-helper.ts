import { enrollmentWorkflowId } from '@sojourn/contract';
import type { EnrollmentEntity } from '@sojourn/store';
import { createTestDatabase, openVirtualClock, TEST_TIME_SKIPPING_ADDRESS } from '@sojourn/testing';
import { Client } from '@temporalio/client';
import { type HistoryJson, normalize } from '../src/recording/normalize.js';
import { eventually } from '../src/testing/eventually.test-helper.js';
import { openScene } from '../src/testing/scene.test-helper.js';
import { startSmtpSink } from '../src/testing/smtp-sink.test-helper.js';
import { ready, type StartedProcess, startProcess } from '../src/testing/started-process.test-helper.js';
import { connectToTestClock } from './test-clock.test-helper.js';
import { twoClocks } from './two-clocks.test-helper.js';

/** Durable runs carried by the built worker, a process of its own, while months pass. */
export type LongRuns = Awaited<ReturnType<typeof openLongRuns>>;

const SECOND_MS = 1_000;
const PRELOAD = new URL('without-cache.js', import.meta.url).href;

/** Opens a scene whose clocks, the database's and Temporal's, show a moment to come; no worker runs yet. */
export async function openLongRuns(begin: number) {
  const database = await createTestDatabase();
  const virtual = await openVirtualClock(database.url);
  const address = process.env[TEST_TIME_SKIPPING_ADDRESS] ?? '';
  const temporal = await connectToTestClock(address);
  const clocks = twoClocks(virtual, temporal);
  await clocks.skipTo(begin);
  const scene = await openScene([], { database, clock: virtual });
  const smtp = await startSmtpSink(() => clocks.now());
  const client = new Client({ connection: temporal.connection });
  const workers: StartedProcess[] = [];

  const handleOf = ({ id }: EnrollmentEntity) => client.workflow.getHandle(enrollmentWorkflowId(id));
  const running = async () => (await scene.enrollments()).filter(({ state }) => state === 'running');

  /** Does nothing when the moment has come by itself. */
  async function skipTo(moment: number): Promise<void> {
    if (moment > clocks.now()) await clocks.skipTo(moment);
  }

  async function stop(): Promise<void> {
    const worker = workers.at(-1);
    if (worker === undefined) return;
    worker.child.kill('SIGTERM');
    await worker.exited;
  }

  /** Resolves when every run that has not ended waits for its timer, and none of them has a task at hand. */
  const asleep = () =>
    eventually('all to sleep', async () => {
      const open = await running();
      if (open.some(({ cursor }) => cursor.kind !== 'waiting')) return null;
      const histories = await Promise.all(open.map((each) => handleOf(each).fetchHistory()));
      return histories.every(({ events }) => events?.at(-1)?.timerStartedEventAttributes) || null;
    });

  return {
    scene,
    smtp,
    workers,

    /** Ends the worker, as a deployment does, and starts one that knows only what the servers tell it. */
    async deploy(): Promise<void> {
      await stop();
      const started = startProcess('main', {
        DATABASE_URL: database.url,
        TEMPORAL_ADDRESS: address,
        SMTP_URL: smtp.url,
        MAIL_FROM: 'Shop <shop@example.com>',
        // The test server has no Worker Versioning.
        SOJOURN_ENV: 'development',
        NODE_OPTIONS: `--import=${PRELOAD}`,
      });
      workers.push(started);
      await ready(started);
    },

    /** Lets time pass until a moment, from one at which somebody's wait is over to the next. */
    async passUntil(moment: number): Promise<void> {
      for (;;) {
        await asleep();
        const due = Math.min(...(await running()).map(({ deadline }) => deadline?.getTime() ?? Infinity));
        if (due > moment) break;
        // A timer that is set too short fires by now, and its run tells of it by the events that this costs.
        await skipTo(due - SECOND_MS);
        await skipTo(due);
        await eventually('somebody to go on', async () => {
          const waiting = (await running()).filter(({ deadline }) => deadline?.getTime() === due);
          return waiting.length === 0 || null;
        });
      }
      await skipTo(moment);
    },

    /** Resolves when the run of an enrollment has closed, and rejects when it did not as it should. */
    closed: (enrollment: EnrollmentEntity): Promise<unknown> => handleOf(enrollment).result(),

    historyOf: async (enrollment: EnrollmentEntity): Promise<HistoryJson> =>
      normalize(await handleOf(enrollment).fetchHistory()),

    async close(): Promise<void> {
      await stop();
      await temporal.connection.close();
      await smtp.close();
      await scene.close();
      await virtual.close();
    },
  };
}
