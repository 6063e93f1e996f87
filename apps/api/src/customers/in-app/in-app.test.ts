import { ask } from '../../testing/ask.test-helper.js';
import { plant, type Planted } from '../../testing/plant.test-helper.js';
import { startTestApi, type TestApi } from '../../testing/test-api.test-helper.js';

describe('the inbox in the app', () => {
  let api: TestApi;
  let planted: Planted;

  beforeAll(async () => {
    api = await startTestApi();
    planted = await plant(api, api.house, 'house');
  });
  afterAll(() => api.close());

  const inbox = async () => {
    const { data } = await ask<{
      readonly customerByUserId: { readonly inAppMessages: object } | null;
    }>(
      api.url,
      api.house.server,
      `{ customerByUserId(userId: "house") { inAppMessages {
        totalCount edges { node { id title body link purpose openedAt clickedAt } } } } }`,
    );
    return data?.customerByUserId?.inAppMessages;
  };
  const note = (reaction: string) =>
    ask(
      api.url,
      api.house.server,
      `mutation ($id: ID!) { noteInAppReaction(messageId: $id, reaction: ${reaction}) { __typename
        ... on InAppReactionNoted { isNew inAppMessage { openedAt clickedAt } } } }`,
      { id: planted.message },
    );
  const expire = () =>
    api.dataSource.query(`UPDATE in_app_message SET expires_at = now() - interval '1 s' WHERE id = $1`, [
      planted.message,
    ]);

  it('is read by the user id of the app, without what has expired unseen', async () => {
    expect(await inbox()).toMatchObject({
      totalCount: 1,
      edges: [{ node: { id: planted.message, title: 'house', purpose: 'SERVICE', openedAt: null } }],
    });
    await expire();
    expect(await inbox()).toEqual({ totalCount: 0, edges: [] });
  });

  it('keeps what was seen, and knows what the customer did, once', async () => {
    expect((await note('OPENED')).data).toMatchObject({ noteInAppReaction: { isNew: true } });
    expect((await note('OPENED')).data).toMatchObject({ noteInAppReaction: { isNew: false } });
    expect((await note('CLICKED')).data).toMatchObject({
      noteInAppReaction: {
        isNew: true,
        inAppMessage: { openedAt: expect.any(String) as string, clickedAt: expect.any(String) as string },
      },
    });
    expect(await inbox()).toMatchObject({ totalCount: 1 });
    const links = await api.dataSource.query<readonly object[]>(
      `SELECT url FROM message_reaction WHERE message_id = $1 AND url IS NOT NULL`,
      [planted.message],
    );
    expect(links).toEqual([{ url: 'https://example.com/house' }]);
  });

  it('of somebody nobody knows is nobody’s', async () => {
    const { data } = await ask(api.url, api.house.server, '{ customerByUserId(userId: "nobody") { id } }');
    expect(data).toEqual({ customerByUserId: null });
    const foreign = await ask(api.url, api.foreign.server, '{ customerByUserId(userId: "house") { id } }');
    expect(foreign.data).toEqual({ customerByUserId: null });
  });
});
