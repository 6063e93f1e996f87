import { Analytics } from '@segment/analytics-node';
import { CustomerEntity, EventEntity } from '@sojourn/store';
import { startTestApi, type TestApi } from '../testing/test-api.test-helper.js';

describe('the stock Segment client', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });

  afterAll(() => api.close());

  it('delivers what it was given, unmodified', async () => {
    const analytics = new Analytics({ writeKey: api.house.writeKey, host: api.url, flushInterval: 10 });
    const errors: unknown[] = [];
    analytics.on('error', (error) => errors.push(error));
    analytics.identify({ userId: 'ada', traits: { email: 'ada@example.com' } });
    analytics.track({
      userId: 'ada',
      event: 'Order Completed',
      properties: { order_id: '42', total: 59.9, products: [{ name: 'Jeans', quantity: 1 }] },
    });
    await analytics.closeAndFlush();
    expect(errors).toEqual([]);
    expect(await api.dataSource.getRepository(EventEntity).find({ order: { seq: 'ASC' } })).toMatchObject([
      { type: 'identify', properties: { email: 'ada@example.com' } },
      {
        type: 'track',
        name: 'Order Completed',
        properties: { order_id: '42', products: [{ name: 'Jeans' }] },
      },
    ]);
    expect(await api.dataSource.getRepository(CustomerEntity).find()).toMatchObject([
      { attributes: { email: 'ada@example.com' } },
    ]);
  });

  it('is told when its key is wrong', async () => {
    const analytics = new Analytics({ writeKey: 'wrong', host: api.url, flushInterval: 10, maxRetries: 0 });
    const failed = new Promise((resolve) => analytics.once('error', resolve));
    analytics.track({ userId: 'ada', event: 'x' });
    expect(await failed).toBeDefined();
    await analytics.closeAndFlush();
  });
});
