import { openIntakeDesk, order, type IntakeDesk } from './intake-desk.test-helper.js';

describe('an event that is refused', () => {
  let desk: IntakeDesk;

  beforeAll(async () => {
    desk = await openIntakeDesk();
  });
  afterAll(() => desk.close());
  afterEach(() => desk.forget());

  it.each([
    ['names no customer', { event: 'Order Completed' }, 'no-customer'],
    ['has no name', { userId: 'ada' }, 'invalid'],
    ['holds U+0000', { ...order, properties: { note: 'a\u0000b' } }, 'unusable-text'],
    ['weighs 33 KB', { ...order, properties: { note: 'x'.repeat(33 * 1024) } }, 'too-large'],
    [
      'is nested too deep',
      { ...order, properties: JSON.parse('{"a":'.repeat(30) + '1' + '}'.repeat(30)) as unknown },
      'too-deep',
    ],
    ['is a list', [order], 'not-an-object'],
    ['has a name for a time', { ...order, timestamp: 'yesterday' }, 'invalid'],
    ['has properties that are none', { ...order, properties: 'many' }, 'invalid'],
    ['has a number for an id that has lost digits', '{"userId":12345678901234567890,"event":"x"}', 'invalid'],
    [
      'has a fraction for an id that has lost digits',
      '{"userId":0.12345678901234567,"event":"x"}',
      'invalid',
    ],
    ['is of "undefined"', { ...order, userId: 'undefined' }, 'invalid'],
    ['is of "null"', { ...order, userId: ' null ' }, 'invalid'],
    ['is of "NaN"', { ...order, anonymousId: 'NaN' }, 'invalid'],
    ['is of "[object Object]"', { ...order, userId: '[object Object]' }, 'invalid'],
    ['has a name of 256 characters', { ...order, event: 'x'.repeat(256) }, 'invalid'],
    ['has an endless id', { ...order, messageId: 'm'.repeat(5000) }, 'invalid'],
  ])('answers 400 to an event that %s, and keeps it with its reason', async (_, body, code) => {
    const answer = await desk.post('/v1/track', body);
    expect(answer).toMatchObject({
      status: 400,
      type: expect.stringContaining('problem+json') as string,
      body: { code },
    });
    expect(await desk.rejected()).toMatchObject([
      { code, endpoint: '/v1/track', workspaceId: desk.api.house.workspaceId },
    ]);
    expect(await desk.events()).toEqual([]);
  });

  it('says why nobody may be called "undefined"', async () => {
    expect(await desk.post('/v1/track', { ...order, userId: 'undefined' })).toMatchObject({
      body: { detail: '"userId" must not be "undefined", which programs write for nobody: leave it out.' },
    });
  });

  it('takes any number for an id that has not lost digits', async () => {
    for (const userId of [5.5, 0, -1, 0.1, 9007199254740991])
      expect(await desk.post('/v1/track', { ...order, userId })).toMatchObject({ status: 200 });
    const names = await desk.api.dataSource.query<{ value: string }[]>(
      `SELECT value FROM customer_identifier`,
    );
    expect(names.map(({ value }) => value).toSorted()).toEqual(['-1', '0', '0.1', '5.5', '9007199254740991']);
  });

  it('answers 400 to the key __proto__, and keeps the event without it', async () => {
    const answer = await desk.post(
      '/v1/track',
      '{"userId":"ada","event":"x","properties":{"__proto__":{"admin":true}}}',
    );
    expect(answer).toMatchObject({ status: 400, body: { code: 'reserved-key' } });
    expect(await desk.rejected()).toMatchObject([
      { payload: { properties: { '(__proto__)': { admin: true } } } },
    ]);
  });

  it('never keeps the key that came in the body', async () => {
    const { writeKey } = desk.api.house;
    await desk.post('/v1/track', { event: 'x', writeKey }, {});
    await desk.post('/v1/track', `{"writeKey": "${writeKey}", "event": `);
    await desk.post('/v1/batch', { writeKey, events: [] }, {});
    const kept = await desk.rejected();
    expect(kept).toHaveLength(3);
    expect(JSON.stringify(kept)).not.toContain(writeKey);
  });
});
