import { enrollmentWorkflowId } from '@sojourn/contract';
import { gallery } from '@sojourn/nodes/gallery';
import { aJourney, openProxy, type TcpProxy, TEST_TEMPORAL_ADDRESS } from '@sojourn/testing';
import { Client, Connection } from '@temporalio/client';
import { eventually } from './testing/eventually.test-helper.js';
import { createNamespace } from './testing/namespace.test-helper.js';
import type { Scene } from './testing/scene.test-helper.js';
import { openScene } from './testing/scene.test-helper.js';
import type { SmtpSink } from './testing/smtp-sink.test-helper.js';
import { startSmtpSink } from './testing/smtp-sink.test-helper.js';
import type { StartedProcess } from './testing/started-process.test-helper.js';
import { ready, startProcess } from './testing/started-process.test-helper.js';

describe('the worker', () => {
  let scene: Scene;
  let smtp: SmtpSink;
  let proxy: TcpProxy;
  let connection: Connection;
  let client: Client;
  let worker: StartedProcess;
  const started: StartedProcess[] = [];
  let environment: Readonly<Record<string, string>>;

  beforeAll(async () => {
    const address = process.env[TEST_TEMPORAL_ADDRESS] ?? '';
    [scene, smtp, connection] = await Promise.all([
      openScene(),
      startSmtpSink(),
      Connection.connect({ address }),
    ]);
    const namespace = await createNamespace(connection);
    client = new Client({ connection, namespace });
    const database = new URL(scene.databaseUrl);
    proxy = await openProxy({ host: database.hostname, port: Number(database.port) });
    database.port = String(proxy.port);
    environment = {
      DATABASE_URL: database.href,
      TEMPORAL_ADDRESS: address,
      TEMPORAL_NAMESPACE: namespace,
      SMTP_URL: smtp.url,
      MAIL_FROM: 'Shop <shop@example.com>',
    };
    worker = await start();
  });
  afterAll(async () => {
    worker.child.kill('SIGTERM');
    await worker.exited;
    await connection.close();
    await smtp.close();
    await proxy.cut();
    await scene.close();
  });

  const start = () => {
    const process = startProcess('main', environment);
    started.push(process);
    return ready(process);
  };
  const order = {
    order_id: 'A-1001',
    total: 59.5,
    currency: 'EUR',
    products: [
      { name: 'Blue vase', price: 19.5, quantity: 1 },
      { name: 'Green bowl', price: 20, quantity: 2 },
    ],
  };
  const mailsTo = (address: string) => smtp.mails.filter(({ to }) => to === address);
  const mailTo = (address: string, count = 1) =>
    eventually(`mail ${count} to ${address}`, () => mailsTo(address)[count - 1]);
  const enrollmentOf = (journeyId: string) =>
    eventually('an enrollment', async () =>
      (await scene.enrollments()).find((each) => each.journeyId === journeyId),
    );
  const ended = (journeyId: string) =>
    eventually('an end', async () => {
      const enrollment = await enrollmentOf(journeyId);
      return enrollment.state === 'running' ? null : enrollment;
    });
  const on = (event: string) => aJourney().on(event);

  it('confirms a purchase with 7 events and one workflow task, once for the same order', async () => {
    const sample = gallery.find(({ key }) => key === 'purchase-confirmation');
    if (!sample) throw new Error('no sample journey');
    const journeyId = await scene.publish(sample.name, sample.journey);
    await scene.identify('ada', { email: 'ada@example.com', first_name: 'Ada' });
    await scene.track('ada', 'Order Completed', order);
    await scene.track('ada', 'Order Completed', order);

    const mail = await mailTo('ada@example.com');
    expect(mail.html).toContain('Blue vase');
    expect(mail.html).toContain('Green bowl');
    expect(mail.html).toContain('59.50');

    const { id } = await ended(journeyId);
    const handle = client.workflow.getHandle(enrollmentWorkflowId(id));
    await handle.result();
    const events = (await handle.fetchHistory()).events ?? [];
    expect(events).toHaveLength(7);
    expect(events.filter(({ workflowTaskStartedEventAttributes: task }) => task)).toHaveLength(1);
    expect((await scene.enrollments()).filter((each) => each.journeyId === journeyId)).toHaveLength(1);
    expect(mailsTo('ada@example.com')).toHaveLength(1);
  });

  it('writes to a customer whose address arrives after the order', async () => {
    const journeyId = await scene.publish('Late address', on('Ordered Early').sendEmail('thanks').build(), {
      events: ['Ordered Early'],
    });
    await scene.track('bea', 'Ordered Early');
    await eventually('the wait for an address', async () =>
      (await enrollmentOf(journeyId)).wakesOn.length > 0 ? true : null,
    );
    await scene.identify('bea', { email: 'bea@example.com' });
    await mailTo('bea@example.com');
  });

  it('waits, and then writes again', async () => {
    const graph = on('Signed Up').sendEmail('first').wait('PT2S').sendEmail('second').build();
    await scene.publish('Two mails', graph, { events: ['Signed Up'] });
    await scene.identify('cleo', { email: 'cleo@example.com' });
    await scene.track('cleo', 'Signed Up');
    await mailTo('cleo@example.com', 2);
    expect(mailsTo('cleo@example.com').map(({ subject }) => subject)).toEqual(['first', 'second']);
  });

  it('holds what is due in a paused journey, and goes on when it is resumed', async () => {
    const graph = on('Cart Left').wait('PT1S').sendEmail('reminder').build();
    const journeyId = await scene.publish('Reminder', graph, { events: ['Cart Left'] });
    await scene.identify('dora', { email: 'dora@example.com' });
    await scene.track('dora', 'Cart Left');
    await eventually('the wait', async () => ((await enrollmentOf(journeyId)).seq > 0 ? true : null));
    await scene.store.journeys.pause(scene.workspaceId, journeyId);
    await eventually('the hold', async () => ((await enrollmentOf(journeyId)).held ? true : null));
    expect(mailsTo('dora@example.com')).toEqual([]);
    await scene.store.journeys.resume(scene.workspaceId, journeyId);
    await mailTo('dora@example.com');
  });

  it('sends again, visibly and under the same id, when the answer got lost on the way', async () => {
    const journeyId = await scene.publish('Doubt', on('Doubted').sendEmail('doubt').build(), {
      events: ['Doubted'],
    });
    await scene.identify('eva', { email: 'eva@example.com' });
    smtp.loseNextAnswer();
    await scene.track('eva', 'Doubted');
    const { id } = await ended(journeyId);
    const [first, second] = mailsTo('eva@example.com');
    expect(second?.messageId).toBe(first?.messageId);
    const message = (await scene.messages()).find(({ enrollmentId }) => enrollmentId === id);
    expect(message).toMatchObject({ state: 'accepted', attempts: 2 });
    expect(message?.reason).toMatch(/^Try 1: /);
  });

  it('goes on as an ordinary activity when the mail server refuses for now', async () => {
    const journeyId = await scene.publish('Later', on('Refused').sendEmail('later').build(), {
      events: ['Refused'],
    });
    await scene.identify('ron', { email: 'ron@example.com' });
    smtp.refuseNext(2);
    await scene.track('ron', 'Refused');
    const { id } = await ended(journeyId);
    expect(mailsTo('ron@example.com')).toHaveLength(1);
    const message = (await scene.messages()).find(({ enrollmentId }) => enrollmentId === id);
    expect(message).toMatchObject({ state: 'accepted', attempts: 3 });
  });

  it('leaves by failed, with the reason on the path, when a template cannot be rendered', async () => {
    const endless = '{% for line in (1..999999999) %}{{ line }}{% endfor %}';
    const graph = on('Broken').sendEmail('broken', { subject: endless }).build();
    const journeyId = await scene.publish('Broken', graph, { events: ['Broken'] });
    await scene.identify('finn', { email: 'finn@example.com' });
    await scene.track('finn', 'Broken');
    const { id } = await ended(journeyId);
    const [visit] = await scene.path(id);
    expect(visit).toMatchObject({ outcome: 'failed', failed: true });
    expect(visit?.reason).toMatch(/cannot be rendered/);
    expect(mailsTo('finn@example.com')).toEqual([]);
  });

  it('brings each mail once when it was killed during a wait', async () => {
    const graph = on('Killed').sendEmail('before').wait('PT3S').sendEmail('after').build();
    const journeyId = await scene.publish('Killed', graph, { events: ['Killed'] });
    await scene.identify('gil', { email: 'gil@example.com' });
    await scene.track('gil', 'Killed');
    await eventually('the wait', async () => {
      const { directive } = await enrollmentOf(journeyId);
      return directive?.kind === 'wait' ? true : null;
    });
    worker.child.kill('SIGKILL');
    await worker.exited;
    worker = await start();
    await mailTo('gil@example.com', 2);
    expect(mailsTo('gil@example.com').map(({ subject }) => subject)).toEqual(['before', 'after']);
  });

  it('finds a run that Temporal has lost, and goes on where the database stands', async () => {
    const graph = on('Lost').wait('P2D').sendEmail('found').build();
    const journeyId = await scene.publish('Lost', graph, { events: ['Lost'] });
    await scene.identify('hal', { email: 'hal@example.com' });
    await scene.track('hal', 'Lost');
    const { id } = await eventually('the wait', async () => {
      const enrollment = await enrollmentOf(journeyId);
      return enrollment.directive?.kind === 'wait' ? enrollment : null;
    });
    worker.child.kill('SIGTERM');
    await worker.exited;
    await client.workflow.getHandle(enrollmentWorkflowId(id)).terminate();
    await scene.passTime(id, 120_000);
    worker = await start();
    await mailTo('hal@example.com');
  });

  it('holds for a person what a bug keeps from going on, while others go on', async () => {
    const journeyId = await scene.publish('Bug', on('Bug').wait('PT1S').build(), { events: ['Bug'] });
    await scene.desk.dataSource.query(
      `UPDATE journey_version SET plan = jsonb_set(plan, '{nodes}', '{}') WHERE journey_id = $1`,
      [journeyId],
    );
    await scene.track('ivy', 'Bug');
    expect(await ended(journeyId)).toMatchObject({
      state: 'quarantined',
      endReason: 'Error: The plan has no node wait',
      cursor: { kind: 'entered' },
    });
    await scene.identify('jo', { email: 'jo@example.com' });
    await scene.track('jo', 'Signed Up');
    await mailTo('jo@example.com');
  });

  it('outlives a database that is away when a wait is over', async () => {
    const graph = on('Outage').sendEmail('before').wait('PT2S').sendEmail('after').build();
    const journeyId = await scene.publish('Outage', graph, { events: ['Outage'] });
    await scene.identify('kit', { email: 'kit@example.com' });
    await scene.track('kit', 'Outage');
    const deadline = await eventually('the wait', async () =>
      (await enrollmentOf(journeyId)).deadline?.getTime(),
    );
    await proxy.cut();
    await eventually('the end of the wait', () => (deadline + 2_000 < Date.now() ? true : null));
    expect(mailsTo('kit@example.com')).toHaveLength(1);
    await proxy.mend();
    await mailTo('kit@example.com', 2);
    expect(await ended(journeyId)).toMatchObject({ state: 'finished' });
    expect(mailsTo('kit@example.com').map(({ subject }) => subject)).toEqual(['before', 'after']);
  });

  it('records a provider’s answer when the database is back, and does not ask the provider again', async () => {
    const journeyId = await scene.publish('Cut', on('Cut').sendEmail('once').build(), { events: ['Cut'] });
    await scene.identify('lea', { email: 'lea@example.com' });
    smtp.beforeNextAnswer(() => proxy.cut());
    await scene.track('lea', 'Cut');
    await mailTo('lea@example.com');
    await eventually('a failure to record', () =>
      worker.lines.find(({ msg }) => msg === 'answer not recorded yet'),
    );
    await proxy.mend();
    const { id } = await ended(journeyId);
    expect(mailsTo('lea@example.com')).toHaveLength(1);
    const message = (await scene.messages()).find(({ enrollmentId }) => enrollmentId === id);
    expect(message).toMatchObject({
      state: 'accepted',
      attempts: 1,
      result: { messageId: expect.any(String) as string },
    });
  });

  it('says everything that is missing in its environment, and ends with 1', async () => {
    const lost = startProcess('main', { TEMPORAL_ADDRESS: 'somewhere' });
    expect(await lost.exited).toBe(1);
    const said = JSON.stringify(lost.lines);
    for (const name of ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'SMTP_URL', 'MAIL_FROM'])
      expect(said).toContain(name);
  });

  it('ends in order on SIGTERM, and when whoever started it is gone', async () => {
    worker.child.kill('SIGTERM');
    expect(await worker.exited).toBe(0);
    worker = await start();
    worker.child.disconnect();
    expect(await worker.exited).toBe(0);
    worker = await start();
  });

  it('logs ids and nothing of a customer', () => {
    const said = JSON.stringify(started.map(({ lines }) => lines));
    const expected = ['unexpected error', 'answer not recorded yet', 'lost runs are nudged'];
    expect(expected.filter((words) => !said.includes(words))).toEqual([]);
    expect(said.match(/.{0,80}@example\.com/g)).toBeNull();
  });

  it('leaves nothing of a customer in any history, also where sends have failed', async () => {
    const histories = await Promise.all(
      (await scene.enrollments()).map(({ id }) =>
        client.workflow.getHandle(enrollmentWorkflowId(id)).fetchHistory(),
      ),
    );
    const written = legible(histories);
    const expected = ['remainingMs', 'action-failed', 'database-unreachable'];
    expect(expected.filter((word) => !written.includes(word))).toEqual([]);
    expect(written.match(/.{0,80}@example\.com/g)).toBeNull();
  });
});

/** As JSON, with the payloads in clear. */
function legible(value: unknown): string {
  const clear = JSON.parse(JSON.stringify(value), (key, item: unknown) =>
    key === 'data' && typeof item === 'string' ? Buffer.from(item, 'base64').toString() : item,
  ) as unknown;
  return JSON.stringify(clear);
}
