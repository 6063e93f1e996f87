import type { Journey } from '@sojourn/journey';
import { AudienceRowEntity, newId } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import { ask } from '../testing/ask.test-helper.js';
import { makeJourney, publish, saveDraft } from '../testing/journeys.test-helper.js';
import { basic } from '../testing/tenant.test-helper.js';
import { startTestApi, type TestApi } from '../testing/test-api.test-helper.js';

const RUN = `id kind state source sourceKey size lookedAt entered perHour problemCount
  problems { row message } stayedOut { rule count } startedBy { name } journey { id }`;
const START = `mutation ($input: StartAudienceInput!) { startAudience(input: $input) { __typename
  ... on AudienceStarted { run { ${RUN} } }
  ... on InvalidInput { field message } ... on WrongStatus { message } ... on NotFound { message } } }`;
const CANCEL = `mutation ($runId: ID!) { cancelAudience(runId: $runId) { __typename
  ... on AudienceCanceled { run { state reason } } ... on AudienceOver { message run { state } }
  ... on NotFound { message } } }`;

describe('audiences', () => {
  let api: TestApi;
  const byHand = aJourney().trigger('manual', {}).wait('P2D').build();

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  async function live(draft: Journey = byHand): Promise<string> {
    const { id } = await makeJourney(api);
    await saveDraft(api, { journeyId: id, baseRevision: 1, draft });
    expect(await publish(api, { journeyId: id, baseRevision: 2 })).toMatchObject({
      __typename: 'JourneyPublished',
    });
    return id;
  }

  async function customers(...userIds: readonly string[]): Promise<readonly string[]> {
    const batch = userIds.map((userId) => ({ type: 'identify', userId, traits: {} }));
    await fetch(`${api.url}/v1/batch`, {
      method: 'POST',
      headers: basic(api.house.writeKey),
      body: JSON.stringify({ batch }),
    });
    const ids = await Promise.all(
      userIds.map(async (userId) => {
        const { edges } = await api.store.customers.page(
          api.house.workspaceId,
          { first: 1 },
          { search: userId },
        );
        return edges[0]?.node.id ?? '';
      }),
    );
    return ids;
  }

  type Member = Readonly<Record<string, unknown>> & { readonly run?: Readonly<Record<string, unknown>> };
  const start = async (input: object, headers = api.house.admin) =>
    (await ask<{ readonly startAudience: Member }>(api.url, headers, START, { input })).data?.startAudience;
  const cancel = async (runId: unknown) =>
    (await ask<{ readonly cancelAudience: Member }>(api.url, api.house.admin, CANCEL, { runId })).data
      ?.cancelAudience;
  const rowsOf = (runId: unknown) =>
    api.dataSource
      .getRepository(AudienceRowEntity)
      .find({ where: { runId: String(runId) }, order: { number: 'ASC' } });

  it('start with the rows of a CSV, and say by row what cannot be used', async () => {
    const [ada, bea] = await customers('csv-ada', 'csv-bea');
    const journeyId = await live();
    const csv = 'userId,seat\ncsv-ada,4A\nnobody,4B\ncsv-bea,4C\n,4D\n';
    expect(await start({ journeyId, csv, perHour: 60 })).toMatchObject({
      __typename: 'AudienceStarted',
      run: {
        kind: 'MANUAL',
        state: 'RUNNING',
        source: 'ROWS',
        sourceKey: null,
        size: 4,
        lookedAt: 0,
        entered: 0,
        perHour: 60,
        stayedOut: [],
        startedBy: { name: 'House admin' },
        journey: { id: journeyId },
        problemCount: 2,
        problems: [
          { row: 3, message: 'There is no such customer in this workspace.' },
          { row: 5, message: 'No customer is named.' },
        ],
      },
    });
    const [run] = await runsOf(journeyId);
    expect(await rowsOf(run?.['id'])).toMatchObject([
      { number: 2, customerId: ada, data: { seat: '4A' } },
      { number: 3, customerId: null },
      { number: 4, customerId: bea, data: { seat: '4C' } },
      { number: 5, customerId: null },
    ]);
  });

  it('start with chosen customers, each once, and none of another workspace', async () => {
    const [ada = ''] = await customers('chosen-ada');
    const { id: foreign } = await api.dataSource
      .query<{ id: string }[]>(`INSERT INTO customer (id, workspace_id) VALUES ($1, $2) RETURNING id`, [
        newId(),
        api.foreign.workspaceId,
      ])
      .then(([made]) => made ?? { id: '' });
    const customerIds = [ada, foreign, 'nonsense', ada, newId()];
    const started = await start({ journeyId: await live(), customerIds });
    const message = 'There is no such customer in this workspace.';
    expect(started?.run).toMatchObject({
      size: 4,
      problems: [2, 3, 4].map((row) => ({ row, message })),
    });
    expect(await rowsOf(started?.run?.['id'])).toMatchObject([{ customerId: ada }, {}, {}, {}]);
  });

  it('start with a list', async () => {
    await api.dataSource.query(`INSERT INTO list (workspace_id, key, name) VALUES ($1, 'fair', 'Fair')`, [
      api.house.workspaceId,
    ]);
    const journeyId = await live();
    expect(await start({ journeyId, list: 'fair' })).toMatchObject({
      run: { source: 'LIST', sourceKey: 'fair', size: null, problemCount: 0 },
    });
    expect(await start({ journeyId, list: 'fair-2' })).toMatchObject({
      field: 'list',
      message: 'There is no such list in this workspace.',
    });
  });

  it('start once for one key', async () => {
    const journeyId = await live();
    const again = () => start({ journeyId, csv: 'userId\nx', idempotencyKey: 'request-1' });
    const [first, second] = [await again(), await again()];
    expect(second?.run?.['id']).toBe(first?.run?.['id']);
    expect(await runsOf(journeyId)).toHaveLength(1);
  });

  it('do not start with a key that was used for others', async () => {
    const journeyId = await live();
    const first = { journeyId, csv: 'userId\nx', perHour: 60, idempotencyKey: 'request-2' };
    expect(await start(first)).toMatchObject({ __typename: 'AudienceStarted' });
    for (const other of [{ csv: 'userId\nx\ny' }, { csv: null, customerIds: [newId()] }, { perHour: null }])
      expect(await start({ ...first, ...other })).toEqual({
        __typename: 'InvalidInput',
        field: 'idempotencyKey',
        message: 'This key was used for other customers or another pace. Send a new one to let these in.',
      });
    expect(await runsOf(journeyId)).toHaveLength(1);
    expect(await start({ ...first, journeyId: await live() })).toMatchObject({
      __typename: 'AudienceStarted',
    });
  });

  it.each([
    [{}, 'csv', 'Send one of csv, customerIds and list.'],
    [{ csv: 'userId\nx', list: 'fair' }, 'csv', 'Send one of csv, customerIds and list.'],
    [{ csv: 'x' }, 'csv', 'The first row must name one column userId: which customer a row is about.'],
    [{ customerIds: [] }, 'customerIds', 'Choose 1 to 1,000 customers.'],
    [{ customerIds: Array<string>(1_001).fill('x') }, 'customerIds', 'Choose 1 to 1,000 customers.'],
    [{ list: 'fair', perHour: 0 }, 'perHour', 'Let in 1 to 10,000,000 customers an hour.'],
    [{ list: 'fair', idempotencyKey: '' }, 'idempotencyKey', 'A key has 1 to 200 characters.'],
  ])('are refused, with the field and the reason: %#', async (input, field, message) => {
    const journeyId = await live();
    expect(await start({ journeyId, ...input })).toEqual({ __typename: 'InvalidInput', field, message });
    expect(await runsOf(journeyId)).toEqual([]);
  });

  it('are for live journeys that are entered by hand', async () => {
    const input = { csv: 'userId\nx' };
    expect(
      await start({ journeyId: await live(aJourney().on('Signed Up').wait('P2D').build()), ...input }),
    ).toEqual({
      __typename: 'InvalidInput',
      field: 'journeyId',
      message: 'Nobody enters this journey by hand: it has another trigger.',
    });
    const { id: draft } = await makeJourney(api);
    expect(await start({ journeyId: draft, ...input })).toEqual({
      __typename: 'WrongStatus',
      message: 'This journey is a draft and cannot be entered.',
    });
    const paused = await live();
    await api.store.journeys.pause(api.house.workspaceId, paused);
    expect(await start({ journeyId: paused, ...input })).toMatchObject({ __typename: 'WrongStatus' });
    expect(await start({ journeyId: newId(), ...input })).toMatchObject({ __typename: 'NotFound' });
    expect(await start({ journeyId: paused, ...input }, api.foreign.admin)).toMatchObject({
      __typename: 'NotFound',
    });
  });

  it('are canceled once', async () => {
    const journeyId = await live();
    const started = await start({ journeyId, csv: 'userId\nx' });
    expect(await cancel(started?.run?.['id'])).toEqual({
      __typename: 'AudienceCanceled',
      run: { state: 'CANCELED', reason: 'Canceled by hand.' },
    });
    expect(await cancel(started?.run?.['id'])).toEqual({
      __typename: 'AudienceOver',
      message: 'This audience run has ended already.',
      run: { state: 'CANCELED' },
    });
    expect(await cancel('nonsense')).toMatchObject({ __typename: 'NotFound' });
  });

  it('are listed with their journey, newest first', async () => {
    const journeyId = await live();
    for (const seat of [1, 2]) await start({ journeyId, csv: `userId,seat\nx,${seat}` });
    const runs = await runsOf(journeyId);
    const ids = runs.map(({ id }) => String(id));
    expect(ids).toEqual(ids.toSorted().toReversed());
    expect(runs).toMatchObject([{ problems: [{ row: 2 }] }, { problems: [{ row: 2 }] }]);
  });

  it('take a whole file of ten thousand rows', async () => {
    const csv = `userId,seat\n${Array.from({ length: 10_000 }, (_, row) => `u-${row},${row}`).join('\n')}`;
    expect(await start({ journeyId: await live(), csv })).toMatchObject({ run: { size: 10_000 } });
  });

  async function runsOf(journeyId: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const query = `query ($id: ID!) { journey(id: $id) { audienceRuns(first: 5) { edges { node { ${RUN} } } } } }`;
    const { data } = await ask<{
      readonly journey: {
        readonly audienceRuns: {
          readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[];
        };
      };
    }>(api.url, api.house.admin, query, { id: journeyId });
    return data?.journey.audienceRuns.edges.map(({ node }) => node) ?? [];
  }
});
