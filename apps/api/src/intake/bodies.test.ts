import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { basic } from '../testing/tenant.test-helper.js';
import { openIntakeDesk, order, type IntakeDesk } from './intake-desk.test-helper.js';

describe('the body of an intake request', () => {
  let desk: IntakeDesk;

  beforeAll(async () => {
    desk = await openIntakeDesk();
  });
  afterAll(() => desk.close());
  afterEach(() => desk.forget());

  it('reads JSON whatever the content type says, packed or not', async () => {
    const form = { ...basic(desk.api.house.writeKey), 'content-type': 'application/x-www-form-urlencoded' };
    expect(await desk.post('/v1/track', order, form)).toMatchObject({ status: 200 });
    const packed = gzipSync(JSON.stringify({ batch: [{ type: 'track', ...order }] }));
    expect(await desk.post('/v1/batch', packed, { ...form, 'content-encoding': 'gzip' })).toMatchObject({
      status: 200,
    });
    expect(await desk.events()).toHaveLength(2);
  });

  it('answers 400 to broken JSON, and keeps its beginning', async () => {
    expect(await desk.post('/v1/batch', '{"batch":[{')).toMatchObject({
      status: 400,
      body: { code: 'broken-json' },
    });
    expect(await desk.post('/v1/track', '')).toMatchObject({ status: 400 });
    expect(await desk.post('/v1/track', Buffer.from([0x7b, 0xff, 0x7d]))).toMatchObject({ status: 400 });
    expect((await desk.rejected())[0]).toMatchObject({
      code: 'broken-json',
      payload: { body: '{"batch":[{' },
    });
  });

  const packedOrder = gzipSync(JSON.stringify(order));

  it.each<[string, string | Buffer, string | undefined, string]>([
    ['says it is gzip, and is not', JSON.stringify(order), 'gzip', 'The body cannot be unpacked as gzip.'],
    ['was cut off', packedOrder.subarray(0, 40), 'gzip', 'The body is gzip that was cut off.'],
    [
      'was cut off and does not say so',
      packedOrder.subarray(0, 40),
      undefined,
      'The body is gzip that was cut off.',
    ],
    ['is gzip and says it is deflate', packedOrder, 'deflate', 'The body cannot be unpacked as deflate.'],
  ])('answers 400 to a packed body that %s, and keeps that', async (_, body, label, reason) => {
    const headers = { ...basic(desk.api.house.writeKey), ...(label && { 'content-encoding': label }) };
    expect(await desk.post('/v1/track', body, headers)).toMatchObject({
      status: 400,
      body: { code: 'broken-packing', detail: reason },
    });
    expect(await desk.rejected()).toMatchObject([{ code: 'broken-packing', reason, endpoint: '/v1/track' }]);
  });

  it.each<[string, Buffer]>([
    ['GZIP', packedOrder],
    ['deflate', deflateSync(JSON.stringify(order))],
    ['br', brotliCompressSync(JSON.stringify(order))],
    ['gzip', gzipSync(packedOrder)],
    ['identity', packedOrder],
  ])('reads what is packed as %s', async (label, body) => {
    const headers = { ...basic(desk.api.house.writeKey), 'content-encoding': label };
    expect(await desk.post('/v1/track', body, headers)).toMatchObject({ status: 200 });
    expect(await desk.events()).toHaveLength(1);
  });

  it('answers 415 to a body that is packed in another way', async () => {
    const headers = { ...basic(desk.api.house.writeKey), 'content-encoding': 'zstd' };
    expect(await desk.post('/v1/track', order, headers)).toMatchObject({ status: 415 });
  });

  it('answers 413 to a batch of 501 KB, packed or not', async () => {
    const batch = JSON.stringify({
      batch: [{ type: 'track', ...order, properties: { note: 'x'.repeat(501 * 1024) } }],
    });
    const detail = 'The request is larger than this address takes.';
    expect(await desk.post('/v1/batch', batch)).toMatchObject({ status: 413, body: { detail } });
    const headers = { ...basic(desk.api.house.writeKey), 'content-encoding': 'gzip' };
    expect(await desk.post('/v1/batch', gzipSync(batch), headers)).toMatchObject({ status: 413 });
  });
});
