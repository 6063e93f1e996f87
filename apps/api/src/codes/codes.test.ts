import { aJourney } from '@sojourn/testing';
import { ask } from '../testing/ask.test-helper.js';
import { makeJourney, saveDraft } from '../testing/journeys.test-helper.js';
import { startTestApi, type TestApi } from '../testing/test-api.test-helper.js';

describe('pools of codes', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  interface Made {
    readonly createCodePool: { readonly __typename: string; readonly pool: { readonly id: string } };
  }
  const create = (key: string, name = 'Pool') =>
    ask<Made>(
      api.url,
      api.house.server,
      `mutation ($key: String!, $name: String!) { createCodePool(input: { key: $key, name: $name }) { __typename
        ... on CodePoolCreated { pool { id key name total left } } ... on InvalidInput { field message } } }`,
      { key, name },
    );
  const add = (poolId: string, codes: readonly string[]) =>
    ask(
      api.url,
      api.house.server,
      `mutation ($poolId: ID!, $codes: [String!]!) { addCodes(input: { poolId: $poolId, codes: $codes }) { __typename
        ... on CodesAdded { added duplicates pool { total left } } ... on InvalidInput { field message } } }`,
      { poolId, codes },
    );
  const aPool = async (key: string) => (await create(key)).data?.createCodePool.pool.id ?? '';

  it('are made empty, each under a key of its own', async () => {
    expect((await create('winback', ' Win back ')).data?.createCodePool).toMatchObject({
      pool: { key: 'winback', name: 'Win back', total: 0, left: 0 },
    });
    expect((await create('winback')).data?.createCodePool).toEqual({
      __typename: 'InvalidInput',
      field: 'key',
      message: 'There is a pool “winback” already.',
    });
  });

  it.each(['', 'Winback', 'win back', '-a', 'a--b', 'x'.repeat(61), 'ä'])(
    'are not made under the key %p',
    async (key) => {
      expect((await create(key)).data?.createCodePool).toMatchObject({
        __typename: 'InvalidInput',
        field: 'key',
      });
    },
  );

  it('take codes by the thousand, and name those that were there', async () => {
    const pool = await aPool('many');
    const codes = Array.from({ length: 10_000 }, (_, index) => `CODE-${index}`);
    expect((await add(pool, codes)).data).toMatchObject({ addCodes: { added: 10_000, duplicates: [] } });
    expect((await add(pool, ['CODE-7', ' NEW ', 'NEW'])).data).toEqual({
      addCodes: {
        __typename: 'CodesAdded',
        added: 1,
        duplicates: ['CODE-7', 'NEW'],
        pool: { total: 10_001, left: 10_001 },
      },
    });
  });

  it('take nothing when something is no code, and say which', async () => {
    const pool = await aPool('strict');
    for (const [codes, field] of [
      [[], 'codes'],
      [['A', ' '], 'codes.1'],
      [['A\nB'], 'codes.0'],
      [['x'.repeat(201)], 'codes.0'],
      [Array.from({ length: 10_001 }, (_, index) => `${index}`), 'codes'],
    ] as const) {
      expect((await add(pool, codes)).data).toMatchObject({
        addCodes: { __typename: 'InvalidInput', field },
      });
    }
    const { data } = await ask(
      api.url,
      api.house.server,
      '{ codePools { edges { node { key total left } } } }',
    );
    expect(JSON.stringify(data)).toContain('{"key":"strict","total":0,"left":0}');
  });

  it('are known to the proof: a journey that takes from none of them is told so', async () => {
    await aPool('spring');
    const { id } = await makeJourney(api);
    const coded = (pool: string) =>
      aJourney()
        .node('code', { type: 'assign-code', version: 1, config: { pool } }, 'assigned')
        .exit('got one')
        .after('code', 'pool-empty')
        .exit('got none')
        .build();
    const problemsOf = async (pool: string, baseRevision: number) =>
      (await saveDraft(api, { journeyId: id, baseRevision, draft: coded(pool) })).data?.saveDraft['problems'];
    expect(await problemsOf('sprng', 1)).toMatchObject([
      {
        code: 'unknown-pool',
        severity: 'WARNING',
        message: 'There is no pool “sprng”. Do you mean “spring”?',
      },
    ]);
    expect(await problemsOf('spring', 2)).toEqual([]);
  });
});
