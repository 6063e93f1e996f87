import { ask } from '../testing/ask.test-helper.js';
import { countStatements } from '../testing/count-statements.test-helper.js';
import { plant } from '../testing/plant.test-helper.js';
import { startTestApi, type TestApi } from '../testing/test-api.test-helper.js';

describe('reading many things', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });

  afterAll(() => api.close());

  async function statementsFor(query: string): Promise<number> {
    return countStatements(api.dataSource, async () => {
      const { errors } = await ask(api.url, api.house.admin, query);
      expect(errors).toBeUndefined();
    });
  }

  const levels = `{
    journeys { totalCount edges { node { name hasUnpublishedChanges draftSavedBy { name }
      version { number publishedBy { name } } versions(first: 2) { edges { node { number } } }
      counts { entered } enrollments(first: 2) { totalCount edges { node { state customer { userIds } visits { caption } } } } } } }
  }`;
  const customers = `{
    customers { totalCount edges { node { userIds anonymousIds events(first: 3) { edges { node { name } } }
      enrollments(first: 2) { totalCount edges { node { journey { name } version { number } } } } } } }
  }`;

  it('takes as many statements for five of them as for one', async () => {
    await plant(api, api.house, 'first');
    const forOne = [await statementsFor(levels), await statementsFor(customers)];
    for (const word of ['second', 'third', 'fourth', 'fifth']) await plant(api, api.house, word);
    expect([await statementsFor(levels), await statementsFor(customers)]).toEqual(forOne);
  });
});
