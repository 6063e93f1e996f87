import { OutboxEntity } from '@sojourn/store';
import type { TestTelemetry } from '@sojourn/telemetry/testing';
import { startTestTelemetry } from '@sojourn/telemetry/testing';
import { basic } from '../testing/tenant.test-helper.js';
import { startTestApi, type TestApi } from '../testing/test-api.test-helper.js';

const SENT_AT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const [, SENT_IN = '', SENT_BY] = SENT_AT.split('-');

describe('what the API tells operators', () => {
  let api: TestApi;
  let telemetry: TestTelemetry;

  beforeAll(async () => {
    telemetry = await startTestTelemetry('sojourn-api');
    api = await startTestApi();
  });
  afterAll(async () => {
    await api.close();
    await telemetry.stop();
  });

  async function track(userId: string, headers: Readonly<Record<string, string>> = {}) {
    const event = { userId, event: 'Order Completed', properties: { email: 'ada@example.com' } };
    const sent = await fetch(`${api.url}/v1/track`, {
      method: 'POST',
      headers: { ...basic(api.house.writeKey), ...headers },
      body: JSON.stringify(event),
    });
    expect(sent.status).toBe(200);
    const outbox = api.dataSource.getRepository(OutboxEntity);
    const [{ trace } = { trace: null }] = await outbox.find({ order: { seq: 'DESC' }, take: 1 });
    return trace;
  }

  const spanOf = async (traceId: string) => {
    for (;;) {
      const span = telemetry.sink.spans().find((each) => each.traceId === traceId);
      if (span) return span;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  it('goes on with the trace of whoever sends an event, and keeps its place for the relay', async () => {
    const stored = await track('ada', { traceparent: SENT_AT });
    const intake = await spanOf(SENT_IN);
    expect(stored).toBe(`00-${SENT_IN}-${intake.spanId}-01`);
    expect(intake).toMatchObject({
      service: 'sojourn-api',
      name: 'intake',
      parentSpanId: SENT_BY,
      attributes: { 'sojourn.workspace.id': api.house.workspaceId, 'sojourn.count': 1 },
    });
  });

  it('begins a trace for who sends none, or none that makes sense', async () => {
    const unusable: readonly Readonly<Record<string, string>>[] = [{}, { traceparent: 'ada@example.com' }];
    for (const headers of unusable) {
      const stored = await track('bo', headers);
      const [, traceId = ''] = (stored ?? '').split('-');
      expect(await spanOf(traceId)).toMatchObject({ name: 'intake', parentSpanId: '' });
    }
  });

  it('counts events and times requests', async () => {
    await track('cleo');
    const expected = ['sojourn.api.request.duration', 'sojourn.intake.events'];
    while (!expected.every((name) => telemetry.sink.metrics().has(name)))
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect([...telemetry.sink.metrics()].toSorted()).toEqual(expected);
  });

  it('tells nothing of who sent what', () => {
    const told = telemetry.sink.raw();
    expect(told).toContain('sojourn.intake.events');
    for (const secret of ['ada@example.com', 'Order Completed', api.house.writeKey])
      expect(told).not.toContain(secret);
  });

  it('takes events as ever when nobody listens any more', async () => {
    await telemetry.sink.close();
    for (const userId of ['dora', 'eva', 'finn']) await track(userId);
  });
});
