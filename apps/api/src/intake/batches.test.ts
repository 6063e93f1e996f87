import { openIntakeDesk, order, type IntakeDesk } from './intake-desk.test-helper.js';
import type { BatchAnswer } from './success.js';

describe('batches', () => {
  let desk: IntakeDesk;

  beforeAll(async () => {
    desk = await openIntakeDesk();
  });
  afterAll(() => desk.close());
  afterEach(() => desk.forget());

  it('keeps every good event of a batch, and every bad one with its reason', async () => {
    const bad = [
      '{"type":"track","event":"x"}',
      '{"type":"constructor","userId":"ada"}',
      '7',
      'null',
      '{"userId":"ada"}',
    ];
    const hostile = '{"type":"identify","userId":"ada","traits":{"constructor":1}}';
    const large = JSON.stringify({ type: 'track', ...order, properties: { note: 'x'.repeat(33 * 1024) } });
    const good = JSON.stringify({ type: 'track', ...order });
    const items = [good, ...bad, good, hostile, large, good];
    const { status, body } = await desk.post('/v1/batch', `{"batch":[${items.join(',')}]}`);
    expect([status, body]).toMatchObject([200, { success: true }]);
    expect(await desk.events()).toHaveLength(3);
    const kept = await desk.rejected();
    // Its sender is told the same, with the places in the batch.
    expect((body as BatchAnswer).refused).toEqual(
      [1, 2, 3, 4, 5, 7, 8].map((index, nth) => ({
        index,
        code: kept[nth]?.code,
        reason: kept[nth]?.reason,
      })),
    );
    expect(kept.map(({ code }) => code)).toEqual([
      'no-customer',
      'unknown-type',
      'unknown-type',
      'unknown-type',
      'unknown-type',
      'reserved-key',
      'too-large',
    ]);
  });

  it.each([
    ['a list of 150,000', Array.from({ length: 150_000 }, () => 1), 0],
    // As jsonb a small number takes many times the space that it takes as text.
    ['14,000 small numbers', Array.from({ length: 14_000 }, () => 1), 299],
  ])('stores of 2,500 events that share %s no more than some megabytes', async (_, a, stored) => {
    const batch = Array.from({ length: 2500 }, () => ({ type: 'track', userId: 'ada', event: 'x' }));
    const { status, body } = await desk.post('/v1/batch', { context: { a }, batch });
    expect(status).toBe(200);
    expect((body as BatchAnswer).refused).toHaveLength(2500 - stored);
    expect([(await desk.events()).length, (await desk.rejected()).length]).toEqual([stored, 2500 - stored]);
  });

  it('refuses an identify by which too much would be known, alone and in a batch', async () => {
    const identify = (name: string) => ({
      type: 'identify',
      userId: 'ada',
      traits: { [name]: 'x'.repeat(30 * 1024) },
    });
    const batch = [identify('a'), identify('b'), identify('c'), { type: 'track', ...order }];
    expect((await desk.post('/v1/batch', { batch })).body).toMatchObject({
      refused: [{ index: 2, code: 'too-much-known' }],
    });
    expect(await desk.post('/v1/identify', identify('d'))).toMatchObject({
      status: 400,
      body: { code: 'too-much-known' },
    });
    expect(await desk.events()).toHaveLength(3);
    expect(await desk.rejected()).toMatchObject([
      { endpoint: '/v1/batch', payload: identify('c') },
      { endpoint: '/v1/identify', payload: identify('d') },
    ]);
  });

  it('refuses a body without a batch, and a batch of too many', async () => {
    expect(await desk.post('/v1/batch', { events: [] })).toMatchObject({
      status: 400,
      body: { code: 'no-batch' },
    });
    const many = { batch: Array.from({ length: 2501 }, () => 1) };
    expect(await desk.post('/v1/batch', many)).toMatchObject({
      status: 400,
      body: { code: 'too-many-events' },
    });
    expect(await desk.post('/v1/batch', { batch: [] })).toMatchObject({ status: 200 });
  });
});
