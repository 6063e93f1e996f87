import { ask, codesOf } from '../../testing/ask.test-helper.js';
import { startTestApi, type TestApi } from '../../testing/test-api.test-helper.js';

describe('the limits of GraphQL', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi({ mode: 'production' });
  });

  afterAll(() => api.close());

  const asked = (query: string, variables = {}) => ask(api.url, api.house.admin, query, variables);

  const deep = `{ journeys(first: 1) { edges { node { enrollments(first: 1) { edges { node { journey {
    enrollments(first: 1) { edges { node { id } } } } } } } } } } }`;

  it.each([
    ['11 fields inside one another', deep, 'depth'],
    [
      '31 aliases',
      `{ ${Array.from({ length: 31 }, (_, index) => `a${index}: viewer { role }`).join(' ')} }`,
      'liases',
    ],
    ['21 directives', `{ viewer ${'@include(if: true) '.repeat(21)} { role } }`, 'irectives'],
    ['2,001 tokens', `{ ${'viewer { role } '.repeat(501)} }`, 'tokens'],
    [
      '100 × 100 things',
      '{ customers(first: 100) { edges { node { events(first: 100) { edges { node { id } } } } } } }',
      'cost',
    ],
    ['a page of 101', '{ journeys(first: 101) { edges { cursor } } }', '1 to 100'],
    ['a page of none', '{ journeys(first: 0) { edges { cursor } } }', '1 to 100'],
    ['a cursor of nothing', '{ journeys(after: "zzz") { edges { cursor } } }', 'cursor'],
    ['an endless search', `{ customers(search: "${'x'.repeat(201)}") { edges { cursor } } }`, '200'],
    ['U+0000 in the document', '{ customers(search: "a\\u0000") { edges { cursor } } }', 'U+0000'],
    ['the schema in production', '{ __schema { types { name } } }', 'ntrospection'],
    ['a fragment that spreads itself', '{ viewer { ...A } } fragment A on Viewer { role ...A }', 'itself'],
  ])('refuse %s, in words', async (_, query, words) => {
    const answer = await asked(query);
    expect(answer.status).toBeLessThan(500);
    expect(answer.errors?.map(({ message }) => message).join()).toContain(words);
    expect(codesOf(answer).every((code) => code !== 'INTERNAL_SERVER_ERROR')).toBe(true);
  });

  it('refuse variables that are hostile or of the wrong type', async () => {
    const query =
      'query ($search: String, $first: Int) { customers(search: $search, first: $first) { edges { cursor } } }';
    for (const variables of [
      { search: 'a\u0000' },
      { search: '\ud800' },
      { first: 'many' },
      { first: 2 ** 40 },
      { search: {} },
    ]) {
      const answer = await asked(query, variables);
      expect(answer.status).toBe(400);
      expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    }
  });

  it('allow what the editor asks for', async () => {
    const answer = await asked(`{ journeys { totalCount edges { node { id name status problems { message }
      counts { entered nodes { nodeId entered } } enrollments(first: 5) { edges { node { id visits { caption } } } } } } } }`);
    expect(answer).toEqual({ status: 200, data: { journeys: { totalCount: 0, edges: [] } } });
  });

  async function sent(body: string, headers: Readonly<Record<string, string>> = {}) {
    const { admin } = api.house;
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { ...admin, ...headers },
      body,
    });
    return { status: response.status, text: await response.text() };
  }

  const json = { 'content-type': 'application/json' };

  it('answer broken, empty and endless requests in the 400s', async () => {
    expect(await sent('{"query":', json)).toMatchObject({ status: 400 });
    expect(await sent('', json)).toMatchObject({ status: 400 });
    expect(await sent('7', json)).toMatchObject({ status: 400 });
    expect(await sent('{}', json)).toMatchObject({ status: 400 });
    expect(await sent(JSON.stringify({ query: 'x'.repeat(2 ** 20) }), json)).toMatchObject({ status: 413 });
    expect(await sent('{"query":"{viewer{role}}","variables":[]}', json)).toMatchObject({ status: 400 });
    expect(await sent('{"query":"{viewer{role}}"}', { ...json, 'content-encoding': 'br' })).toMatchObject({
      status: 400,
    });
  });

  it('do not let several operations travel in one request', async () => {
    expect(await sent('[{"query":"{viewer{role}}"},{"query":"{viewer{role}}"}]', json)).toMatchObject({
      status: 400,
    });
  });

  it('take nothing that a page of another site could make a browser send', async () => {
    const query = '{"query":"{viewer{role}}"}';
    expect((await sent(query, { 'content-type': 'text/plain' })).status).toBe(400);
    expect((await sent('query=x', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(400);
    const get = await fetch(`${api.url}/graphql?query={viewer{role}}`, { headers: api.house.admin });
    expect(get.status).toBeGreaterThanOrEqual(400);
    expect(get.status).toBeLessThan(500);
  });

  it('keep what went wrong inside to themselves', async () => {
    await api.dataSource.query('ALTER TABLE rejected_event RENAME TO gone');
    const answer = await asked('{ rejectedEvents { edges { cursor } } }');
    await api.dataSource.query('ALTER TABLE gone RENAME TO rejected_event');
    expect(answer.errors).toEqual([
      expect.objectContaining({
        message: 'Something went wrong on our side.',
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      }),
    ]);
    expect(JSON.stringify(answer)).not.toContain('rejected_event');
  });
});
