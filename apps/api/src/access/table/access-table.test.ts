import { GraphQLSchemaHost } from '@nestjs/graphql';
import { ROLES, newId, type Role } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import type { GraphQLSchema } from 'graphql';
import { ask, codesOf } from '../../testing/ask.test-helper.js';
import { plant, plantRecorded, plantStuck, type Planted } from '../../testing/plant.test-helper.js';
import { setOneAside } from '../../testing/set-one-aside.test-helper.js';
import { subscribeOnce } from '../../testing/subscribe.test-helper.js';
import { basic, bearer, signInAs } from '../../testing/tenant.test-helper.js';
import { startTestApi, type TestApi } from '../../testing/test-api.test-helper.js';
import { allFields, complete, fieldsOf, variablesOf } from './documents.test-helper.js';
import { mutations } from './mutations.table.test-helper.js';
import type { OperationRow } from './operation-row.test-helper.js';
import { peopleQueries } from './people.table.test-helper.js';
import { queries as otherQueries } from './queries.table.test-helper.js';
import { developmentRoutes, publisherRoutes, routes } from './routes.table.test-helper.js';
import { subscriptions } from './subscriptions.table.test-helper.js';
import { resolversOf, routesOf } from './entry-points.test-helper.js';
import { worthlessHeaders, type Headers } from './worthless-headers.test-helper.js';

interface Ids extends Planted {
  /** An enrollment that needs attention. */
  readonly stuck: string;
  /** An event that was set aside. */
  readonly setAside: string;
  /** An event that a run has recorded, and which began and answered something there. */
  readonly event: string;
  /** The erasure of somebody else. */
  readonly erasure: string;
}

const SECRET = 'house-secret';
const queries = { ...otherQueries, ...peopleQueries };
const operations = { ...queries, ...mutations, ...subscriptions };

describe('the access table', () => {
  let api: TestApi;
  let schema: GraphQLSchema;
  let planted: Ids;
  let byRole: Readonly<Record<Role, Headers>>;
  let worthless: Readonly<Record<string, Headers>>;
  /** A customer whom no mutation erases. */
  let living: string;

  beforeAll(async () => {
    api = await startTestApi({ inboxDir: '/nowhere' });
    ({ schema } = api.app.get(GraphQLSchemaHost, { strict: false }));
    const first = await plant(api, api.house, SECRET);
    planted = {
      ...first,
      stuck: await plantStuck(api, first),
      setAside: await setOneAside(api, api.house, { messageId: SECRET, reason: SECRET }),
      event: await plantRecorded(api, first),
      erasure: await erasureOf(await aCustomer('erased')),
    };
    living = await aCustomer('living');
    await plant(api, api.foreign, 'elsewhere');
    const headersOf = async (role: Role) =>
      (await signInAs(api.store, api.url, api.house.workspaceId, role, `${SECRET} people`)).headers;
    byRole = {
      viewer: await headersOf('viewer'),
      editor: await headersOf('editor'),
      publisher: await headersOf('publisher'),
      admin: await headersOf('admin'),
    };
    worthless = await worthlessHeaders(api);
  });

  afterAll(() => api.close());

  async function aCustomer(userId: string): Promise<string> {
    const { store, url, house } = api;
    const body = JSON.stringify({ userId, traits: { word: SECRET } });
    await fetch(`${url}/v1/identify`, { method: 'POST', headers: basic(house.writeKey), body });
    return (await store.customers.byUserId(house.workspaceId, userId))?.id ?? '';
  }

  async function erasureOf(customer: string): Promise<string> {
    const { workspaceId, adminId } = api.house;
    const erased = await api.store.erasures.request(workspaceId, customer, adminId);
    if (erased.kind !== 'erased') throw new Error('nobody was erased');
    return erased.erasure.id;
  }

  const nowhere = (): Ids => ({
    journey: newId(),
    byHand: newId(),
    byApi: newId(),
    triggerCall: newId(),
    audienceRun: newId(),
    customer: newId(),
    enrollment: newId(),
    stuck: newId(),
    setAside: newId(),
    event: newId(),
    erasure: newId(),
    apiKey: newId(),
    task: newId(),
    message: newId(),
    pool: newId(),
    segment: newId(),
    list: 'nowhere',
  });

  async function asked({ document }: OperationRow, headers: Headers, ids: Ids) {
    const values = { ...ids, draft: aJourney().sendEmail('thanks').build() };
    const declared = variablesOf(document);
    const variables = Object.fromEntries(Object.entries(values).filter(([name]) => declared.includes(name)));
    return ask(api.url, headers, complete(schema, document), variables);
  }

  it('holds every resolver, and nothing that is none', () => {
    expect(resolversOf(api.app).toSorted()).toEqual(Object.keys(operations).toSorted());
  });

  it('reads every field of the schema', () => {
    const read = new Set(
      Object.values(operations).flatMap(({ document }) => fieldsOf(schema, complete(schema, document))),
    );
    expect(allFields(schema).filter((field) => !read.has(field))).toEqual([]);
  });

  it('holds every route, and nothing that is none', () => {
    expect(routesOf(api.app).toSorted()).toEqual(
      Object.keys({ ...routes, ...publisherRoutes, ...developmentRoutes }).toSorted(),
    );
  });

  it('has no routes of development in production', async () => {
    const production = await startTestApi({ mode: 'production' });
    const answered = routesOf(production.app);
    await production.close();
    expect(answered.toSorted()).toEqual(Object.keys({ ...routes, ...publisherRoutes }).toSorted());
  });

  describe.each(Object.entries({ ...queries, ...mutations }))('%s', (_name, row) => {
    it('is closed to nobody, to what was revoked or made up, and to a write key', async () => {
      for (const [caller, headers] of Object.entries(worthless)) {
        const answer = await asked(row, headers, planted);
        expect([caller, answer.status, codesOf(answer), answer.data]).toEqual([
          caller,
          401,
          ['UNAUTHENTICATED'],
          undefined,
        ]);
      }
      const answer = await asked(row, bearer(api.house.writeKey), planted);
      expect([answer.status, codesOf(answer), answer.data]).toEqual([403, ['FORBIDDEN'], undefined]);
    });

    it('is refused to every smaller role', async () => {
      for (const role of ROLES.slice(0, ROLES.indexOf(row.access))) {
        const answer = await asked(row, byRole[role], planted);
        const said = JSON.stringify([answer.data, codesOf(answer)]);
        expect(said).toMatch(/"__typename":"Forbidden"|"FORBIDDEN"/);
        expect(said).not.toContain(SECRET);
      }
    });

    it('tells another workspace of what is not its own just what it tells of nothing', async () => {
      for (const headers of [api.foreign.admin, ...(row.access === 'admin' ? [] : [api.foreign.server])]) {
        const foreign = await asked(row, headers, planted);
        expect(JSON.stringify(foreign)).not.toContain(SECRET);
        if (row.absent === undefined) continue;
        expect(foreign).toEqual({ status: 200, data: row.absent });
        expect(await asked(row, headers, nowhere())).toEqual(foreign);
      }
    });
  });

  describe.each(Object.entries(subscriptions))('%s', (_name, row) => {
    const followed = (headers: Headers, { journey }: Ids) =>
      subscribeOnce(api.url, headers, complete(schema, row.document), { journey });

    it('is closed to nobody, to what was revoked or made up, and to a write key', async () => {
      for (const headers of [...Object.values(worthless), bearer(api.house.writeKey)]) {
        expect(await followed(headers, planted)).toEqual({ kind: 'closed', code: 4403 });
      }
    });

    it('tells another workspace of what is not its own just what it tells of nothing', async () => {
      const foreign = await followed(api.foreign.admin, planted);
      if (row.absent === undefined) expect(foreign).not.toEqual(await followed(api.house.admin, planted));
      else expect(foreign).toMatchObject({ kind: 'errors', codes: row.absent });
      expect(await followed(api.foreign.admin, nowhere())).toEqual(foreign);
    });

    it('answers its own', async () => {
      expect(await followed(byRole.viewer, planted)).toMatchObject({ kind: 'value' });
      expect(await followed(api.house.server, planted)).toMatchObject({ kind: 'value' });
    });
  });

  // After the others, as these change what those look at.
  it.each(Object.entries(queries))('%s shows its own workspace what it has', async (_name, row) => {
    const answer = await asked(row, byRole[row.access], planted);
    expect(answer.errors).toBeUndefined();
    expect(JSON.stringify(answer.data)).not.toBe(JSON.stringify(row.absent));
  });

  it.each(Object.entries(mutations))(
    '%s is carried out for the smallest role that may',
    async (_name, row) => {
      const answer = await asked(row, byRole[row.access], planted);
      expect(answer.errors).toBeUndefined();
      expect(JSON.stringify(answer.data)).not.toMatch(
        /"__typename":"(?:NotFound|Forbidden|InvalidInput|WrongStatus|WrongState|PublishRefused)"/,
      );
    },
  );

  it.each(Object.keys(publisherRoutes))(
    '%s is closed to all but server keys and publishers',
    async (route) => {
      async function called(headers: Headers) {
        const [method = '', path = ''] = route.split(' ');
        const response = await fetch(`${api.url}${path.replace(':id', living)}`, { method, headers });
        return { status: response.status, tells: (await response.text()).includes(SECRET) };
      }
      for (const headers of Object.values(worthless))
        expect(await called(headers)).toEqual({ status: 401, tells: false });
      for (const headers of [byRole.viewer, byRole.editor, basic(api.house.writeKey)])
        expect(await called(headers)).toEqual({ status: 403, tells: false });
      for (const headers of [byRole.publisher, byRole.admin, api.house.server])
        expect(await called(headers)).toEqual({ status: 200, tells: true });
      // What is another workspace's is not there.
      for (const headers of [api.foreign.admin, api.foreign.server])
        expect(await called(headers)).toEqual({ status: 404, tells: false });
    },
  );

  // Last, as one of them ends sessions.
  describe.each(Object.entries({ ...routes, ...developmentRoutes }))('%s', (route, access) => {
    async function called(headers: Headers) {
      const [method = '', path = ''] = route.split(' ');
      const address = path
        .replace(':id', newId())
        .replace(':key', planted.byApi)
        .replace('{*path}', 'somewhere');
      const content = {
        userId: 'x',
        ...(access === 'ingest' && { previousId: 'y', groupId: 'z', event: 'x', batch: [] }),
      };
      const body = method === 'POST' ? JSON.stringify(content) : undefined;
      const response = await fetch(`${api.url}${address}`, {
        method,
        headers,
        ...(body && { body }),
        redirect: 'manual',
      });
      return { status: response.status, text: await response.text() };
    }

    it(
      {
        ingest: 'is closed to all but keys that may send events in',
        server: 'is closed to all but server keys',
        anyone: 'shows nobody anything of a workspace',
      }[access],
      async () => {
        const callers = Object.values({ ...worthless, ...byRole });
        for (const headers of callers) {
          const { status, text } = await called(headers);
          expect(text).not.toContain(SECRET);
          expect(status).toBeLessThan(500);
          if (access !== 'anyone') expect(status).toBe(401);
        }
        if (access === 'anyone') return;
        const [byWriteKey, byServerKey] = access === 'ingest' ? [200, 200] : [403, 202];
        expect(await called(basic(api.house.writeKey))).toMatchObject({ status: byWriteKey });
        expect(await called(bearer(api.house.serverKey))).toMatchObject({ status: byServerKey });
        // What is another workspace's is not there.
        if (access === 'server') expect(await called(api.foreign.server)).toMatchObject({ status: 404 });
      },
    );
  });
});
