import { ask } from '../../testing/ask.test-helper.js';
import { plant } from '../../testing/plant.test-helper.js';
import { startTestApi, type TestApi } from '../../testing/test-api.test-helper.js';

describe('consent', () => {
  let api: TestApi;
  let customer: string;

  beforeAll(async () => {
    api = await startTestApi();
    ({ customer } = await plant(api, api.house, 'house'));
  });
  afterAll(() => api.close());

  const say = (words: Readonly<Record<string, unknown>>) =>
    ask(
      api.url,
      api.house.server,
      `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { __typename
        ... on ConsentRecorded { isNew } ... on InvalidInput { field } } }`,
      { input: { customerId: customer, channel: 'email', state: 'GRANTED', ...words } },
    );

  it('is what the customer said last, of each channel and topic', async () => {
    expect((await say({ topic: 'news' })).data).toMatchObject({ recordConsent: { isNew: true } });
    expect((await say({ topic: 'news' })).data).toMatchObject({ recordConsent: { isNew: false } });
    await say({ topic: 'news', state: 'DENIED' });
    await say({});
    const { data } = await ask(
      api.url,
      api.house.admin,
      `query ($id: ID!) { customer(id: $id) { consents { channel topic state } } }`,
      { id: customer },
    );
    expect(data).toEqual({
      customer: {
        consents: [
          { channel: 'email', topic: 'news', state: 'DENIED' },
          { channel: 'email', topic: null, state: 'GRANTED' },
          { channel: 'in-app', topic: 'house', state: 'GRANTED' },
        ],
      },
    });
  });

  it.each([
    [{ channel: 'E-Mail' }, 'channel'],
    [{ channel: '' }, 'channel'],
    [{ topic: 'Our news' }, 'topic'],
  ])('is refused as %p', async (words, field) => {
    expect((await say(words)).data).toEqual({ recordConsent: { __typename: 'InvalidInput', field } });
  });
});
