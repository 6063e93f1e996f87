import { enrollmentWorkflowId } from '@sojourn/contract';
import { traced } from '@sojourn/telemetry';
import type { SeenSpan, TestTelemetry } from '@sojourn/telemetry/testing';
import { startTestTelemetry } from '@sojourn/telemetry/testing';
import { aJourney, TEST_TEMPORAL_ADDRESS } from '@sojourn/testing';
import { Client, Connection } from '@temporalio/client';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { eventually } from './testing/eventually.test-helper.js';
import { createNamespace } from './testing/namespace.test-helper.js';
import type { Scene } from './testing/scene.test-helper.js';
import { openScene } from './testing/scene.test-helper.js';
import type { SmtpSink } from './testing/smtp-sink.test-helper.js';
import { startSmtpSink } from './testing/smtp-sink.test-helper.js';
import type { StartedProcess } from './testing/started-process.test-helper.js';
import { ready, startProcess } from './testing/started-process.test-helper.js';

const UNTOLD = 'figures or traces could not be told; OTEL_LOG_LEVEL=error says why';
const ada = { email: 'ada@example.com', first_name: 'Augusta', phone: '+4930123456' };

describe('what the worker tells operators', () => {
  let telemetry: TestTelemetry;
  let scene: Scene;
  let smtp: SmtpSink;
  let connection: Connection;
  let client: Client;
  let environment: Readonly<Record<string, string>>;
  const started: StartedProcess[] = [];

  beforeAll(async () => {
    const address = process.env[TEST_TEMPORAL_ADDRESS] ?? '';
    telemetry = await startTestTelemetry('sojourn-api');
    [scene, smtp, connection] = await Promise.all([
      openScene(),
      startSmtpSink(),
      Connection.connect({ address }),
    ]);
    const namespace = await createNamespace(connection);
    client = new Client({ connection, namespace });
    environment = {
      DATABASE_URL: scene.databaseUrl,
      TEMPORAL_ADDRESS: address,
      TEMPORAL_NAMESPACE: namespace,
      SOJOURN_ENV: 'development',
      SMTP_URL: smtp.url,
      MAIL_FROM: 'Shop <shop@example.com>',
    };
    await start(telemetry.sink.variables);
  });
  afterAll(async () => {
    for (const { child } of started) child.kill('SIGTERM');
    await Promise.all(started.map(({ exited }) => exited));
    await connection.close();
    await smtp.close();
    await scene.close();
    await telemetry.stop();
  });

  async function start(variables: Readonly<Record<string, string>>): Promise<StartedProcess> {
    const one = startProcess('main', { ...environment, ...variables });
    started.push(one);
    return ready(one);
  }

  /** An event that comes in by a traced request, as the API takes it. */
  const intake = (userId: string, event: string, properties: Readonly<Record<string, unknown>> = {}) =>
    traced('intake', { workspaceId: scene.workspaceId }, () => scene.track(userId, event, properties));

  const awaited = [{ id: 'ordered', event: 'Order Completed' }];
  const order = { type: 'wait-for-event', version: 1, config: { awaited, limit: 'P3D' } };
  const journey = aJourney()
    .on('Signed Up')
    .sendEmail('welcome', { body: '<p>Hello {{ customer.first_name }}</p>' })
    .node('order', order, 'ordered')
    .sendEmail('thanks')
    .wait('PT1S', 'a-second')
    .sendEmail('goodbye')
    .build();

  const fromEvent = [
    'intake',
    'intake > relay',
    'intake > relay > advance',
    'intake > relay > advance > act',
    'intake > relay > advance > act > hand over',
    'intake > relay > nudge',
  ];
  const fromTimer = ['advance', 'advance > act', 'advance > act > hand over'];

  /** Lets Ada through the whole journey, and gives its spans trace by trace, in the order of their mails. */
  async function goThrough() {
    const journeyId = await scene.publish('Told', journey, { events: ['Signed Up'] });
    await scene.identify('ada', ada);
    await intake('ada', 'Signed Up', { referrer: ada.email });
    const mails = () => smtp.mails.map(({ subject }) => subject);
    await eventually('the first mail', () => (mails().includes('welcome') ? true : null));
    const enrollment = await eventually('the wait', async () =>
      (await scene.enrollments()).find((each) => each.journeyId === journeyId && each.seq >= 2),
    );
    await intake('ada', 'Order Completed');
    await eventually('the last mail', () => (mails().includes('goodbye') ? true : null));
    await client.workflow.getHandle(enrollmentWorkflowId(enrollment.id)).result();
    // A span is told when it ends, the one around it later: the workflow may be over before.
    const traces = await eventually('all spans of three mails', () => {
      const handOvers = telemetry.sink.spans().filter(({ name }) => name === 'hand over');
      const seen = handOvers.map(({ traceId }) => spansOf(traceId));
      return seen.flat().length >= [fromEvent, fromEvent, fromTimer].flat().length ? seen : null;
    });
    return { id: enrollment.id, traces };
  }

  const spansOf = (traceId: string) => telemetry.sink.spans().filter((span) => span.traceId === traceId);

  /** Each span as a path of names, from the first of its trace. */
  function pathsOf(spans: readonly SeenSpan[]): readonly string[] {
    const path = (span: SeenSpan): string => {
      const parent = spans.find(({ spanId }) => spanId === span.parentSpanId);
      return parent ? `${path(parent)} > ${span.name}` : span.name;
    };
    return spans.map(path).toSorted();
  }

  let walked: Awaited<ReturnType<typeof goThrough>>;

  it('is a trace from each event to its mail, and a link where a wait lies between', async () => {
    walked = await goThrough();
    const [first = [], second = [], third = []] = walked.traces;
    expect(pathsOf(first)).toEqual(fromEvent);
    expect(pathsOf(second)).toEqual(fromEvent);
    expect(pathsOf(third)).toEqual(fromTimer);
    const linksOf = (spans: readonly SeenSpan[]) => spans.flatMap(({ links }) => links);
    expect([first, second, third].map(linksOf)).toEqual([[], [first[0]?.traceId], [second[0]?.traceId]]);
    expect(first.map(({ service }) => service)).toContain('sojourn-worker');
  });

  it('names what it is about by opaque ids', () => {
    const [first = []] = walked.traces;
    const [enrollment] = first.filter(({ name }) => name === 'act');
    expect(enrollment?.attributes).toMatchObject({
      'sojourn.enrollment.id': walked.id,
      'sojourn.workspace.id': scene.workspaceId,
      'sojourn.node': 'welcome',
    });
    const [handOver] = first.filter(({ name }) => name === 'hand over');
    expect(handOver?.attributes).toMatchObject({
      'sojourn.node.type': 'send-email',
      'sojourn.outcome': 'sent',
    });
  });

  it('costs no event of any history', async () => {
    const { events } = await client.workflow.getHandle(enrollmentWorkflowId(walked.id)).fetchHistory();
    expect(events).toHaveLength(22);
  });

  it('has the figures that are promised, falling back and trying again among them', async () => {
    await scene.publish('Refused', aJourney().on('Refused').sendEmail('later').build(), {
      events: ['Refused'],
    });
    smtp.refuseNext(2);
    await intake('ada', 'Refused');
    const expected = [
      'sojourn.activity.duration',
      'sojourn.activity.failures',
      'sojourn.enrollments',
      'sojourn.enrollments.quarantined',
      'sojourn.enrollments.unreleased',
      'sojourn.fallbacks',
      'sojourn.nudges',
      'sojourn.nudges.outstanding',
      'sojourn.outbox.age',
      'sojourn.outbox.set_aside',
      'sojourn.relay.delay',
      'sojourn.runs.overdue',
      'sojourn.send.duration',
      'sojourn.sends.in_flight',
      'sojourn.timer.lateness',
    ];
    await eventually('all figures', () =>
      expected.every((name) => telemetry.sink.metrics().has(name)) ? true : null,
    );
    expect([...telemetry.sink.metrics()].toSorted()).toEqual(expected);
  });

  it('is there for Prometheus too', async () => {
    const port = await freePort();
    await start({ OTEL_METRICS_EXPORTER: 'prometheus', OTEL_EXPORTER_PROMETHEUS_PORT: String(port) });
    const scraped = await eventually('a scrape', async () => {
      const page = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      return page.includes('sojourn_outbox_age') ? page : null;
    });
    expect(scraped).toMatch(/^sojourn_enrollments_quarantined\{.*\} 0$/m);
  });

  it('costs a worker nothing but a line of its log when nobody takes it', async () => {
    const nobody = { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${await freePort()}` };
    const one = await start({ ...telemetry.sink.variables, ...nobody });
    await eventually('its log', () => one.lines.find(({ msg }) => msg === UNTOLD));
    one.child.kill('SIGTERM');
    expect(await one.exited).toBe(0);
  });

  it('says in the log what has become of an enrollment and its messages, by ids', () => {
    const lines = started.flatMap((one) => one.lines).filter((line) => line['enrollmentId'] === walked.id);
    const customerId = expect.any(String) as string;
    expect(lines.map(({ msg }) => msg)).toEqual([
      'enrollment begun',
      ...['action carried out', 'action carried out', 'action carried out'],
      'enrollment finished',
    ]);
    for (const line of lines) expect(line).toMatchObject({ enrollmentId: walked.id, customerId });
  });

  it('refuses variables that make no sense, without a word of what they hold', async () => {
    const lost = startProcess('main', { ...environment, OTEL_EXPORTER_OTLP_HEADERS: 'a-very-secret-key' });
    expect(await lost.exited).toBe(1);
    expect(JSON.stringify(lost.lines)).toContain('OTEL_EXPORTER_OTLP_HEADERS');
    expect(JSON.stringify(lost.lines)).not.toContain('a-very-secret-key');
  });

  it('holds nothing of a customer: neither what is exported, nor the log, nor a history', async () => {
    const histories = await Promise.all(
      (await scene.enrollments()).map(({ id }) =>
        client.workflow.getHandle(enrollmentWorkflowId(id)).fetchHistory(),
      ),
    );
    const told = {
      exported: telemetry.sink.raw(),
      logged: JSON.stringify(started.map(({ lines }) => lines)),
      kept: legible(histories),
    };
    expect(smtp.mails.some(({ html }) => html.includes(ada.first_name))).toBe(true);
    for (const [where, text] of Object.entries(told)) {
      const found = Object.values(ada).filter((secret) => text.includes(secret));
      expect([where, found]).toEqual([where, []]);
    }
  });
});

/** As JSON, with the payloads in clear. */
function legible(value: unknown): string {
  return JSON.stringify(JSON.parse(JSON.stringify(value)), (key, item: unknown) =>
    key === 'data' && typeof item === 'string' ? Buffer.from(item, 'base64').toString() : item,
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
