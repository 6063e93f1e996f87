import { enrollmentWorkflowId } from '@sojourn/contract';
import { rows } from '@sojourn/store';
import {
  aJourney,
  startAnotherTemporal,
  TEST_TEMPORAL_ADDRESS,
  type AnotherTemporal,
} from '@sojourn/testing';
import { Client, Connection } from '@temporalio/client';
import { eventually } from '../testing/eventually.test-helper.js';
import { createNamespace } from '../testing/namespace.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import type { SmtpSink } from '../testing/smtp-sink.test-helper.js';
import { startSmtpSink } from '../testing/smtp-sink.test-helper.js';
import type { StartedProcess } from '../testing/started-process.test-helper.js';
import { ready, startProcess } from '../testing/started-process.test-helper.js';

describe('a move of all runs from one Temporal server to another', () => {
  const PEOPLE = 12;
  let scene: Scene;
  let sink: SmtpSink;
  let there: AnotherTemporal;
  let connections: readonly Connection[];
  const processes: StartedProcess[] = [];

  beforeAll(async () => {
    const address = process.env[TEST_TEMPORAL_ADDRESS] ?? '';
    [scene, sink, there] = await Promise.all([openScene(), startSmtpSink(), startAnotherTemporal()]);
    connections = await Promise.all([
      Connection.connect({ address }),
      Connection.connect({ address: there.address }),
    ]);
  });
  afterAll(async () => {
    for (const { child } of processes) child.kill('SIGTERM');
    await Promise.all(processes.map(({ exited }) => exited));
    await Promise.all(connections.map((connection) => connection.close()));
    await Promise.all([scene.close(), sink.close(), there.stop()]);
  });

  const environment = (address: string, namespace: string) => ({
    DATABASE_URL: scene.databaseUrl,
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: namespace,
    SMTP_URL: sink.url,
    MAIL_FROM: 'shop@example.com',
  });

  function start(entry: Parameters<typeof startProcess>[0], ...args: Parameters<typeof environment>) {
    const started = startProcess(entry, environment(...args));
    processes.push(started);
    return started;
  }

  const waitingIn = async (node: string) =>
    rows<{ id: string }>(
      scene.desk.dataSource,
      `SELECT id FROM enrollment WHERE state = 'running' AND cursor ->> 'node' = $1 ORDER BY id`,
      [node],
    );

  const openRuns = async (client: Client, ids: readonly string[]) => {
    const statuses = await Promise.all(
      ids.map(async (id) => {
        const { status } = await client.workflow.getHandle(enrollmentWorkflowId(id)).describe();
        return status.name;
      }),
    );
    return statuses.filter((status) => status === 'RUNNING').length;
  };

  it('loses nobody, sends once to each, and ends the runs that were left behind, with both at work', async () => {
    const [here, away] = connections;
    if (here === undefined || away === undefined) throw new Error('not connected');
    const namespace = await createNamespace(here);
    const before = new Client({ connection: here, namespace });
    const after = new Client({ connection: away });
    await ready(start('main', process.env[TEST_TEMPORAL_ADDRESS] ?? '', namespace));

    await scene.publish('By the clock', aJourney().wait('PT12S', 'clock').sendEmail('in-time').build());
    await scene.publish(
      'By an event',
      aJourney()
        .on('Signed Up')
        .node(
          'event',
          {
            type: 'wait-for-event',
            version: 1,
            config: { awaited: [{ id: 'came', event: 'Came Back' }], limit: 'P30D' },
          },
          'came',
        )
        .sendEmail('welcome-back')
        .build(),
      { events: ['Signed Up'] },
    );
    for (let n = 0; n < PEOPLE; n += 1) {
      await scene.identify(`customer-${n}`, { email: `customer-${n}@example.com` });
      await scene.track(`customer-${n}`, n % 2 === 0 ? 'Order Completed' : 'Signed Up');
    }
    const waiting = await eventually('everybody waits', async () => {
      const found = [...(await waitingIn('clock')), ...(await waitingIn('event'))];
      return found.length === PEOPLE ? found.map(({ id }) => id) : null;
    });
    expect(await openRuns(before, waiting)).toBe(PEOPLE);

    // Nobody takes over by mistake: a worker of another server says what to do, and ends.
    const stranger = start('main', there.address, 'default');
    expect(await stranger.exited).toBe(1);
    expect(JSON.stringify(stranger.lines)).toContain('npm run repair -- --move-here');

    const repair = startProcess('repair', environment(there.address, 'default'), ['--move-here']);
    expect(await repair.exited).toBe(0);
    await ready(start('main', there.address, 'default'));

    for (let n = 1; n < PEOPLE; n += 2) await scene.track(`customer-${n}`, 'Came Back');
    await eventually('everybody has got a mail', () => (sink.mails.length >= PEOPLE ? true : null));
    await eventually('all have finished', async () =>
      (await scene.enrollments()).every(({ state }) => state === 'finished') ? true : null,
    );
    expect(sink.mails.map(({ to }) => to).toSorted()).toEqual(
      Array.from({ length: PEOPLE }, (_each, n) => `customer-${n}@example.com`).toSorted(),
    );
    expect((await scene.enrollments()).map(({ epoch }) => epoch)).toEqual(
      Array.from({ length: PEOPLE }, () => 1),
    );
    await eventually('the runs here have ended', async () =>
      (await openRuns(after, waiting)) === 0 ? true : null,
    );
    const clock = await rows<{ id: string }>(
      scene.desk.dataSource,
      `SELECT DISTINCT enrollment_id AS id FROM visit WHERE node_id = 'clock'`,
    );
    await eventually('the timers of the server left behind have found nothing to do', async () =>
      (await openRuns(
        before,
        clock.map(({ id }) => id),
      )) === 0
        ? true
        : null,
    );
  });
});
