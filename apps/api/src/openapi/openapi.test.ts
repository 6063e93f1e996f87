import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { routesOf } from '../access/table/entry-points.test-helper.js';
import { publisherRoutes, routes } from '../access/table/routes.table.test-helper.js';
import { plant } from '../testing/plant.test-helper.js';
import { basic } from '../testing/tenant.test-helper.js';
import { startTestApi, type TestApi } from '../testing/test-api.test-helper.js';
import { openApiDocument } from './openapi-document.js';
import type { Content, Operation } from './openapi.js';

/** Pages and sessions of browsers, which are for people. */
const forPeople = ['GET /sign-in', 'HEAD /sign-in', 'POST /sign-out', 'GET /{*path}'];

const document = openApiDocument('http://sojourn.test');

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]: [string, Operation]) => ({
    route: `${method.toUpperCase()} ${path}`,
    path,
    method: method.toUpperCase(),
    operation,
  })),
);

const examples = operations.flatMap(({ route, path, operation }) =>
  Object.entries(operation.requestBody?.content ?? {}).flatMap(([type, { schema, examples: named = {} }]) =>
    Object.values(named).map(({ summary, value }) => ({
      title: `${route} as ${type}: ${summary}`,
      path,
      type,
      schema,
      value,
      operation,
    })),
  ),
);

const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addSchema(document, 'openapi');

/** A route of Express as OpenAPI writes it. */
const inBraces = (route: string) => route.replaceAll(/:(\w+)/g, '{$1}');

/** What is wrong with a value, as a schema of the document sees it. */
function findings({ schema }: Pick<Content, 'schema'>, value: unknown): readonly string[] {
  const { $ref } = schema;
  const validate = typeof $ref === 'string' ? ajv.getSchema(`openapi${$ref}`) : ajv.compile(schema);
  if (!validate) throw new Error(`The document has no ${String($ref)}.`);
  void validate(value);
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}

describe('the OpenAPI document', () => {
  let api: TestApi;
  let journey: string;
  let customer: string;
  beforeAll(async () => {
    api = await startTestApi({ inboxDir: undefined });
    ({ byApi: journey, customer } = await plant(api, api.house, 'planted'));
  });
  afterAll(() => api.close());

  const post = async (path: string, value: unknown, type = 'application/json') => {
    const response = await fetch(`${api.url}${path.replace('{key}', journey)}`, {
      method: 'POST',
      headers: { ...api.house.server, 'content-type': type },
      body: JSON.stringify(value),
    });
    return { response, body: await response.json() };
  };

  /** What is wrong with an answer, as the document sees it. */
  function answerFindings({ responses }: Operation, response: Response, body: unknown): readonly string[] {
    const described = responses[response.status];
    if (!described) return [`${response.status} is not described`];
    const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
    const content = described.content?.[type];
    return content ? findings(content, body) : [`${type} is not described`];
  }

  it('is what the standard says', async () => {
    expect(await new Validator().validate(structuredClone(document))).toMatchObject({ valid: true });
  });

  it('is served to anybody, with the address of this house', async () => {
    const response = await fetch(`${api.url}/v1/openapi.json`, { headers: { origin: 'https://docs.test' } });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it('describes every route that programs call, and none that is not there', () => {
    const called = routesOf(api.app)
      .filter((route) => !forPeople.includes(route))
      .map(inBraces);
    expect(operations.map(({ route }) => route).toSorted()).toEqual(called.toSorted());
  });

  const table = { ...routes, ...publisherRoutes };
  const access = new Map(Object.entries(table).map(([route, whose]) => [inBraces(route), whose]));
  it.each(operations)('says of $route whether it needs a key', ({ route, operation }) => {
    const [first] = operation.security;
    const isForPublishers = operation.security.some((needs) => 'session' in needs);
    const byKey = first !== undefined && 'server' in first ? 'server' : 'ingest';
    const needed = first === undefined ? 'anyone' : isForPublishers ? 'publisher' : byKey;
    expect(needed).toBe(access.get(route));
  });

  it.each(operations.filter(({ method }) => method === 'GET'))(
    'says what $route answers',
    async ({ path, operation }) => {
      const headers = api.house.server;
      const response = await fetch(`${api.url}${path.replace('{id}', customer)}`, { headers });
      expect(response.status).toBe(200);
      expect(answerFindings(operation, response, await response.json())).toEqual([]);
    },
  );

  it.each(examples)(
    'has an example that is taken: $title',
    async ({ path, type, schema, value, operation }) => {
      expect(findings({ schema }, value)).toEqual([]);
      const { response, body } = await post(path, value, type);
      expect(response.ok).toBe(true);
      expect(answerFindings(operation, response, body)).toEqual([]);
      expect(body).not.toHaveProperty('refused');
    },
  );

  const order = { userId: 'ada', event: 'x' };
  it.each([
    ['/v1/track', { event: 'x' }],
    ['/v1/track', { userId: 'ada' }],
    ['/v1/track', { ...order, event: '' }],
    ['/v1/track', { ...order, event: 'x'.repeat(256) }],
    ['/v1/track', { ...order, properties: 'many' }],
    ['/v1/track', { ...order, userId: { id: 1 } }],
    ['/v1/track', { ...order, timestamp: 7 }],
    ['/v1/identify', { traits: {} }],
    ['/v1/identify', { userId: 'ada', traits: [1] }],
    ['/v1/page', { userId: 'ada', name: 7 }],
    ['/v1/screen', { name: 'Cart' }],
    ['/v1/group', { userId: 'ada' }],
    ['/v1/group', { groupId: 'g-1' }],
    ['/v1/alias', { userId: 'ada' }],
    ['/v1/journeys/{key}/trigger', { data: {} }],
    ['/v1/journeys/{key}/trigger', { userId: 'ada', data: [] }],
    ['/v1/journeys/{key}/trigger', { userId: 'ada', properties: {} }],
    ['/v1/journeys/{key}/trigger', { userId: [] }],
    ['/v1/batch', { batch: {} }],
    ['/v1/batch', { batch: Array.from({ length: 2501 }, () => order) }],
  ])('refuses what the server refuses: %s %.60j', async (path, value) => {
    const described = operations.find((each) => each.path === path)?.operation;
    const [content] = Object.values(described?.requestBody?.content ?? {});
    if (!described || !content) throw new Error(`${path} is not described`);
    expect(findings(content, value)).not.toEqual([]);
    const { response, body } = await post(path, value);
    expect(response.status).toBe(400);
    expect(answerFindings(described, response, body)).toEqual([]);
  });

  it('says what senders without a key, with too much, and with a partly useless batch are told', async () => {
    const batch = operations.find(({ path }) => path === '/v1/batch')?.operation;
    if (!batch) throw new Error('the batch is not described');
    const unknown = await fetch(`${api.url}/v1/batch`, { method: 'POST', body: '{}' });
    expect(unknown.status).toBe(401);
    expect(answerFindings(batch, unknown, await unknown.json())).toEqual([]);
    const large = await post('/v1/batch', { note: 'x'.repeat(501 * 1024) });
    expect(large.response.status).toBe(413);
    expect(answerFindings(batch, large.response, large.body)).toEqual([]);
    const partly = await post('/v1/batch', { batch: [{ type: 'track', ...order }, { type: 'track' }] });
    expect(partly.body).toMatchObject({ refused: [{ index: 1, code: 'invalid' }] });
    expect(answerFindings(batch, partly.response, partly.body)).toEqual([]);
  });

  it('says why a server lets nobody into a journey', async () => {
    const call = operations.find(({ route }) => route.endsWith('/trigger'))?.operation;
    if (!call) throw new Error('the trigger is not described');
    const { house, store } = api;
    const drawn = { name: 'Drawn', draft: {}, userId: null };
    const { key: draft } = await store.journeys.create(house.workspaceId, drawn);
    const statuses: number[] = [];
    for (const [key, headers] of [
      ['nowhere', house.server],
      [draft, house.server],
      [journey, basic(house.writeKey)],
      [journey, {}],
    ] as const) {
      const address = `${api.url}/v1/journeys/${key}/trigger`;
      const response = await fetch(address, { method: 'POST', headers, body: '{"userId":"ada"}' });
      statuses.push(response.status);
      expect(answerFindings(call, response, await response.json())).toEqual([]);
    }
    expect(statuses).toEqual([404, 409, 403, 401]);
  });
});
