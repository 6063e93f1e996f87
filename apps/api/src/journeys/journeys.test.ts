import { newId, VisitEntity } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import { ask } from '../testing/ask.test-helper.js';
import { enrollAt } from '../testing/enroll.test-helper.js';
import { makeJourney, publish, saveDraft } from '../testing/journeys.test-helper.js';
import { plant } from '../testing/plant.test-helper.js';
import { startTestApi, type TestApi } from '../testing/test-api.test-helper.js';

describe('journeys', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });

  afterAll(() => api.close());

  const asked = async (query: string, variables = {}) =>
    (await ask(api.url, api.house.admin, query, variables)).data;

  const create = (name: string, template = 'BLANK') =>
    asked(
      `mutation ($name: String!, $template: JourneyTemplate!) { createJourney(input: { name: $name, template: $template }) {
        ... on JourneyCreated { journey { key name status problems { severity } draft draftSavedBy { name } version { number } } }
        ... on InvalidInput { field message } } }`,
      { name, template },
    );

  it('begin blank, with a key of their name that nobody else has', async () => {
    expect(await create('  Wélcome, new customers! ')).toMatchObject({
      createJourney: {
        journey: { name: 'Wélcome, new customers!', status: 'DRAFT', version: null, draft: { nodes: {} } },
      },
    });
    const keys = [await create('Same'), await create('Same')].map((made) => JSON.stringify(made));
    expect(keys[0]).toContain('"key":"same"');
    expect(keys[1]).toContain('"key":"same-2"');
  });

  it('begin from the gallery, ready to be published', async () => {
    const made = await create('From the sample', 'PURCHASE_CONFIRMATION');
    expect(made).toMatchObject({ createJourney: { journey: { draftSavedBy: { name: 'House admin' } } } });
    expect(JSON.stringify(made)).not.toContain('"severity":"ERROR"');
  });

  it.each(['', '   ', 'x'.repeat(201)])('are not called "%s"', async (name) => {
    expect(await create(name)).toMatchObject({ createJourney: { field: 'name' } });
    const { id } = await makeJourney(api);
    const renamed = await asked(
      `mutation ($id: ID!, $name: String!) { renameJourney(input: { journeyId: $id, name: $name }) { __typename } }`,
      { id, name },
    );
    expect(renamed).toEqual({ renameJourney: { __typename: 'InvalidInput' } });
  });

  it('keep their key when they get another name', async () => {
    const { id } = await makeJourney(api, 'Before');
    const renamed = await asked(
      `mutation ($id: ID!) { renameJourney(input: { journeyId: $id, name: "After" }) {
        ... on JourneyRenamed { journey { name key } } } }`,
      { id },
    );
    expect(renamed).toEqual({ renameJourney: { journey: { name: 'After', key: 'before' } } });
  });

  it('are paused, resumed and archived, and say why when they cannot be', async () => {
    const { journey: id } = await plant(api, api.house, 'Held');
    const change = (mutation: string, done: string, fields = '') =>
      asked(
        `mutation ($id: ID!) { ${mutation}(journeyId: $id) { __typename ... on WrongStatus { message status }
          ... on ${done} { journey { status } ${fields} } } }`,
        { id },
      );
    const pause = () => change('pauseJourney', 'JourneyPaused', 'inFlight');
    const resume = () => change('resumeJourney', 'JourneyResumed');
    const archive = () => change('archiveJourney', 'JourneyArchived', 'inFlight');
    expect(await pause()).toMatchObject({ pauseJourney: { inFlight: 0, journey: { status: 'PAUSED' } } });
    expect(await pause()).toEqual({
      pauseJourney: {
        __typename: 'WrongStatus',
        message: 'This journey is paused already.',
        status: 'PAUSED',
      },
    });
    expect(await resume()).toMatchObject({ resumeJourney: { journey: { status: 'LIVE' } } });
    expect(await resume()).toMatchObject({ resumeJourney: { message: 'This journey is live already.' } });
    expect(await archive()).toMatchObject({ archiveJourney: { journey: { status: 'ARCHIVED' } } });
    expect(await archive()).toMatchObject({
      archiveJourney: { message: 'This journey is archived already.' },
    });
    expect(await resume()).toMatchObject({
      resumeJourney: {
        __typename: 'WrongStatus',
        message: 'This journey is archived and cannot be resumed.',
        status: 'ARCHIVED',
      },
    });
  });

  it('are listed by status, page by page, newest first', async () => {
    await makeJourney(api, 'Older');
    await makeJourney(api, 'Newer');
    const page = (after: string | null) =>
      ask<{
        readonly journeys: {
          readonly edges: readonly { node: { name: string } }[];
          readonly pageInfo: { readonly endCursor: string };
        };
      }>(
        api.url,
        api.house.admin,
        'query ($after: String) { journeys(first: 1, after: $after, status: DRAFT) { edges { node { name } } pageInfo { endCursor } } }',
        { after },
      );
    const first = (await page(null)).data?.journeys;
    const second = (await page(first?.pageInfo.endCursor ?? '')).data?.journeys;
    expect([first?.edges[0]?.node.name, second?.edges[0]?.node.name]).toEqual(['Newer', 'Older']);
  });

  it('show a customer’s path in the words of the version that ran', async () => {
    const { enrollment } = await plant(api, api.house, 'Path');
    const path = await asked(
      'query ($id: ID!) { enrollment(id: $id) { state customer { userIds } visits { nodeId caption reason number } } }',
      { id: enrollment },
    );
    expect(path).toMatchObject({
      enrollment: {
        state: 'RUNNING',
        customer: { userIds: ['Path'] },
        visits: [{ number: 1, reason: 'Path' }],
      },
    });
  });

  it('show a stop in the words of the last version that had its node, once that is gone', async () => {
    const { id: journeyId } = await makeJourney(api);
    const [first, second] = [aJourney().wait('P3D').build(), aJourney().wait('P1D', 'pause').build()];
    await saveDraft(api, { journeyId, baseRevision: 1, draft: first });
    await publish(api, { journeyId, baseRevision: 2 });
    await saveDraft(api, { journeyId, baseRevision: 2, draft: second });
    await publish(api, { journeyId, baseRevision: 3 });
    const enrollment = await enrollAt(api, journeyId, 'pause');
    const visits = api.dataSource.getRepository(VisitEntity);
    for (const [index, nodeId] of ['wait', 'pause', 'never'].entries())
      await visits.insert({
        id: newId(),
        workspaceId: api.house.workspaceId,
        enrollmentId: enrollment,
        journeyId,
        nodeId,
        number: index + 1,
        enteredAt: new Date(),
      });
    expect(
      await asked('query ($id: ID!) { enrollment(id: $id) { visits { caption } } }', { id: enrollment }),
    ).toEqual({
      enrollment: {
        visits: [{ caption: 'Wait 3 days' }, { caption: 'Wait 1 day' }, { caption: 'never' }],
      },
    });
  });
});
