import { readBatch, type BatchReading } from './read-batch.js';
import { SHARED_BYTES } from './shared-context.js';

const receivedAt = new Date('2026-11-22T12:00:00Z');
const came = (context?: unknown) => ({
  type: 'track',
  userId: 'ada',
  event: 'Came',
  ...(context !== undefined && { context }),
});
const many = (count: number, event: unknown = came()) => Array.from({ length: count }, () => event);

function read(body: object): Extract<BatchReading, { kind: 'batch' }> {
  const reading = readBatch('batch', body, receivedAt);
  if (reading.kind === 'refused') throw new Error(reading.reason);
  return reading;
}

const contextsOf = (body: object) => read(body).batch.events.map(({ context }) => context);
const codesOf = (body: object) => [...new Set(read(body).refused.map(({ code }) => code))];

/** A value that counts how often its keys are asked for. */
function counted(value: object) {
  const times = { asked: 0 };
  const ownKeys = (target: object) => {
    times.asked += 1;
    return Reflect.ownKeys(target);
  };
  return { times, value: new Proxy(value, { ownKeys }) };
}

describe('the context that a batch shares', () => {
  it('is every event’s; what an event says of itself counts more', () => {
    const context = { locale: 'de', ip: '192.0.2.1' };
    const batch = [came(), came({ locale: 'en' }), came(null)];
    expect(contextsOf({ context, batch })).toEqual([context, { ...context, locale: 'en' }, context]);
  });

  it.each([undefined, null, 'much', [1], {}])('changes nothing where it is %j', (context) => {
    expect(contextsOf({ context, batch: [came({ a: 1 })] })).toEqual([{ a: 1 }]);
  });

  it('spoils no event that says no context of its own right', () => {
    expect(codesOf({ context: { a: 1 }, batch: [came([1])] })).toEqual(['invalid']);
  });

  it.each([
    ['holds what no event may', JSON.parse('{"__proto__":{"a":1}}') as unknown, 'reserved-key'],
    ['is nested too deep', JSON.parse('{"a":'.repeat(20) + '1' + '}'.repeat(20)) as unknown, 'too-deep'],
    ['weighs more than an event', { a: 'x'.repeat(33 * 1024) }, 'too-large'],
  ])('is refused with every event when it %s', (_, context, code) => {
    expect(read({ context, batch: many(3) }).refused.map((item) => item.code)).toEqual([code, code, code]);
  });

  it('counts with the event that it is added to', () => {
    const context = { a: 'x'.repeat(20 * 1024) };
    const batch = [came({ b: 'x'.repeat(20 * 1024) }), came({ b: 'x'.repeat(10 * 1024) })];
    expect(read({ context, batch }).refused).toEqual([
      {
        index: 0,
        code: 'too-large',
        reason: 'With the context of its batch, an event may weigh at most 32 KB.',
      },
    ]);
  });

  it('makes no object of more keys than an event may have', () => {
    const keys = (prefix: string) => Object.fromEntries(many(600, 0).map((_, n) => [`${prefix}${n}`, 0]));
    expect(codesOf({ context: keys('a'), batch: [came(keys('b'))] })).toEqual(['too-many-keys']);
    expect(codesOf({ context: keys('a'), batch: [came(keys('a'))] })).toEqual([]);
  });

  it('is looked at once, however many events share what is too large', () => {
    const timesAsked = (count: number) => {
      const { times, value } = counted({ a: Array.from({ length: 50_000 }, () => 1) });
      expect(codesOf({ context: value, batch: many(count) })).toEqual(['too-large']);
      return times.asked;
    };
    expect(timesAsked(500)).toBe(timesAsked(1));
  });

  it('makes no more of a batch than some megabytes: events beyond are refused', () => {
    const context = { a: 'x'.repeat(30 * 1024) };
    const { batch, refused } = read({ context, batch: many(2500) });
    const copied = batch.events.reduce((sum, event) => sum + JSON.stringify(event.context).length, 0);
    expect(copied).toBeLessThanOrEqual(SHARED_BYTES);
    expect(copied).toBeGreaterThan(SHARED_BYTES - 32 * 1024);
    expect(batch.events.length + refused.length).toBe(2500);
    expect(refused[0]).toEqual({
      index: batch.events.length,
      code: 'shared-too-often',
      reason: 'The context of a batch may come to at most 8 MB in all of its events: send fewer at once.',
    });
  });

  it('is for all of the largest batch when it is 3 KB', () => {
    expect(codesOf({ context: { a: 'x'.repeat(3 * 1024) }, batch: many(2500) })).toEqual([]);
  });
});
