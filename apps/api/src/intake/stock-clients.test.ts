import { EventEntity, RejectedEventEntity } from '@sojourn/store';
import { forgetWhatCameIn } from '../testing/forget-what-came-in.test-helper.js';
import { holdTable } from '../testing/hold-table.test-helper.js';
import { startTestApi, type TestApi } from '../testing/test-api.test-helper.js';
import { stockClients, type Call } from './stock-clients.test-helper.js';

const HOUR_MS = 3_600_000;

describe('the stock clients', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());
  afterEach(() => forgetWhatCameIn(api));

  const target = () => ({ url: api.url, writeKey: api.house.writeKey });
  const ada = (hours: number, message: object) => ({
    userId: 'ada',
    messageId: `m-${hours}`,
    timestamp: new Date(Date.now() - hours * HOUR_MS),
    ...message,
  });
  const traits = { email: 'ada@example.com', age: 36, address: { city: 'Ulm' }, tags: ['tea', '😀'] };
  const order = { order_id: '42', total: 59.9, products: [{ name: 'Jeans', quantity: 1 }] };
  const calls = (): readonly Call[] => [
    { type: 'identify', message: ada(9, { traits }) },
    { type: 'track', message: ada(8, { event: 'Order Completed', properties: order }) },
    { type: 'page', message: ada(7, { name: 'Prices', category: 'Shop', properties: { url: '/prices' } }) },
    { type: 'screen', message: ada(6, { name: 'Cart', properties: { items: 2 } }) },
    { type: 'group', message: ada(5, { groupId: 'acme', traits: { plan: 'gold' } }) },
    { type: 'alias', message: ada(4, { previousId: 'ada-as-she-was' }) },
    { type: 'track', message: ada(3, { userId: undefined, anonymousId: 'browser', event: 'Came' }) },
    { type: 'track', message: ada(2, { userId: '7', event: 'Came' }) },
  ];

  /** What is stored, without what clients say about themselves and what is drawn anew each time. */
  async function rows() {
    const events = await api.dataSource.getRepository(EventEntity).find();
    const stored = events.map(({ type, name, properties, messageId, occurredAt }) => ({
      messageId,
      type,
      name,
      properties,
      hoursAgo: Math.round((Date.now() - occurredAt.getTime()) / HOUR_MS),
    }));
    const customers: unknown = await api.dataSource.query(
      `SELECT array_agg(kind || ' ' || value ORDER BY kind, value) AS names, attributes
         FROM customer_identifier JOIN customer ON customer.id = customer_id
        GROUP BY customer.id ORDER BY names`,
    );
    return { customers, events: stored.toSorted((a, b) => b.hoursAgo - a.hoursAgo) };
  }

  const expected = {
    customers: [
      { names: ['anonymous ada-as-she-was', 'user ada', 'user ada-as-she-was'], attributes: traits },
      { names: ['anonymous browser'], attributes: {} },
      { names: ['user 7'], attributes: {} },
    ],
    events: [
      ['identify', null, traits],
      ['track', 'Order Completed', order],
      ['page', 'Page Viewed', { name: 'Prices', category: 'Shop', url: '/prices' }],
      ['screen', 'Screen Viewed', { name: 'Cart', items: 2 }],
      ['group', null, { groupId: 'acme', traits: { plan: 'gold' } }],
      ['alias', null, { previousId: 'ada-as-she-was' }],
      ['track', 'Came', {}],
      ['track', 'Came', {}],
    ].map(([type, name, properties], index) => {
      const hoursAgo = 9 - index;
      return { messageId: `m-${hoursAgo}`, type, name, properties, hoursAgo };
    }),
  };

  describe.each(Object.entries(stockClients))('%s', (_name, deliver) => {
    it('delivers what it was given: the same rows as every other client', async () => {
      expect(await deliver(target(), calls())).toEqual([]);
      expect(await rows()).toEqual(expected);
      expect(await api.dataSource.getRepository(RejectedEventEntity).find()).toEqual([]);
    });

    it('changes nothing when it is given the same once more', async () => {
      await deliver(target(), calls());
      expect(await deliver(target(), calls())).toEqual([]);
      expect(await rows()).toEqual(expected);
    });

    it('comes again when the database goes away under it, and what it brings is stored once', async () => {
      const table = await holdTable(api.dataSource, 'event');
      const delivering = deliver(target(), calls());
      await api.dataSource.query('SELECT pg_terminate_backend($1)', [await table.waiter()]);
      await table.release();
      expect(await delivering).toEqual([]);
      expect(await rows()).toEqual(expected);
    });

    it('is told when its key is wrong, and does not come again', async () => {
      const [call] = calls();
      const errors = await deliver({ ...target(), writeKey: 'wrong' }, call ? [call] : []);
      expect(String(errors)).toMatch(/401|Unauthorized/);
      expect(errors).toHaveLength(1);
    });

    it('is not stopped by an event that cannot be used', async () => {
      const endless: Call = { type: 'track', message: ada(1, { event: 'x'.repeat(300) }) };
      expect(await deliver(target(), [...calls(), endless])).toEqual([]);
      expect(await rows()).toEqual(expected);
      expect(await api.dataSource.getRepository(RejectedEventEntity).find()).toMatchObject([
        { code: 'invalid', endpoint: '/v1/batch' },
      ]);
    });
  });
});
