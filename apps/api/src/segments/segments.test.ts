import { randomBytes } from 'node:crypto';
import { fillPage, rows } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import { ask } from '../testing/ask.test-helper.js';
import { makeJourney, publish, saveDraft } from '../testing/journeys.test-helper.js';
import { startTestApi, type TestApi } from '../testing/test-api.test-helper.js';

describe('segments', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  const lives = (city: string) => ({
    combinator: 'and',
    rules: [{ field: 'customer.city', operator: '=', value: city }],
  });
  const inSegment = (key: string) => ({
    combinator: 'and',
    rules: [{ field: 'segment', operator: 'in', value: key }],
  });
  const refusals = `__typename ... on SegmentRefused { problems { code message path } }`;
  const saved = `... on SegmentSaved { segment { id key name inWords version state memberCount size lookedAt } }`;

  interface Made {
    readonly createSegment: { readonly segment: { readonly id: string } };
  }
  const create = async (key: string, condition: unknown, name = key) => {
    const { data } = await ask<Made>(
      api.url,
      api.house.admin,
      `mutation ($input: CreateSegmentInput!) { createSegment(input: $input) { ${refusals} ${saved}
         ... on InvalidInput { field message } } }`,
      { input: { key, name, condition } },
    );
    return data?.createSegment;
  };
  const update = async (input: object) => {
    const { data } = await ask<{ readonly updateSegment: unknown }>(
      api.url,
      api.house.admin,
      `mutation ($input: UpdateSegmentInput!) { updateSegment(input: $input) { ${refusals} ${saved}
         ... on SegmentConflict { segment { version } } ... on InvalidInput { field } } }`,
      { input },
    );
    return data?.updateSegment;
  };
  const remove = async (segmentId: string) => {
    const { data } = await ask<{ readonly deleteSegment: unknown }>(
      api.url,
      api.house.admin,
      `mutation ($segmentId: ID!) { deleteSegment(segmentId: $segmentId) { __typename
         ... on SegmentDeleted { segmentId } ... on SegmentInUse { journeys { name } segments { key } } } }`,
      { segmentId },
    );
    return data?.deleteSegment;
  };
  const identify = (userId: string, city: string) =>
    fetch(`${api.url}/v1/identify`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...api.house.server },
      body: JSON.stringify({ userId, traits: { city } }),
    });
  const read = async (query: string) => (await ask(api.url, api.house.server, query)).data;

  it('are made with a condition that is said in words, and are filled then', async () => {
    expect(await create('berlin', lives('Berlin'), ' Berliners ')).toMatchObject({
      __typename: 'SegmentSaved',
      segment: {
        key: 'berlin',
        name: 'Berliners',
        inWords: 'city is Berlin',
        version: 1,
        state: 'FILLING',
        memberCount: 0,
        size: null,
      },
    });
    expect(await create('berlin', lives('Rome'))).toMatchObject({ __typename: 'InvalidInput', field: 'key' });
    expect(await create('Berlin', lives('Rome'))).toMatchObject({ __typename: 'InvalidInput', field: 'key' });
    expect(await create('rome', lives('Rome'), ' ')).toMatchObject({
      __typename: 'InvalidInput',
      field: 'name',
    });
  });

  it.each([
    [{}, 'missing', ['combinator']],
    [
      { combinator: 'and', rules: [{ field: 'customer.a', operator: 'resembles', value: 1 }] },
      undefined,
      undefined,
    ],
    ['vip', undefined, undefined],
    [
      { combinator: 'and', rules: [{ field: 'entry.a', operator: '=', value: 1 }] },
      'not-in-segments',
      ['rules', '0', 'field'],
    ],
    [inSegment('unheard-of'), 'unknown-segment', ['rules', '0', 'value']],
  ])('are refused with what is wrong and where: %j', async (condition, code, path) => {
    const refused = await create('refused', condition);
    expect(refused).toMatchObject({ __typename: 'SegmentRefused' });
    if (code !== undefined)
      expect(refused).toMatchObject({
        problems: expect.arrayContaining([expect.objectContaining({ code, path })]) as unknown,
      });
  });

  it('are refused with a path that is too long for an index', async () => {
    const path = `customer.${randomBytes(6500).toString('hex')}`;
    const condition = { combinator: 'and', rules: [{ field: path, operator: '=', value: 'x' }] };
    expect(await create('endless', condition)).toMatchObject({
      __typename: 'SegmentRefused',
      problems: [{ path: ['rules', '0', 'field'], message: '“field” must have at most 200 characters.' }],
    });
  });

  it('show who would be in them while they are still being edited', async () => {
    for (const [userId, city] of [
      ['p-1', 'Porto'],
      ['p-2', 'Porto'],
      ['p-3', 'Rome'],
    ] as const) {
      expect((await identify(userId, city)).status).toBe(200);
    }
    const preview = (condition: unknown) =>
      ask(
        api.url,
        api.house.admin,
        `query ($condition: JSON!) { previewSegment(condition: $condition) { ${refusals}
           ... on SegmentPreview { inWords count isEstimate examples { userIds } } } }`,
        { condition },
      );
    expect((await preview(lives('porto'))).data).toEqual({
      previewSegment: {
        __typename: 'SegmentPreview',
        inWords: 'city is porto',
        count: 2,
        isEstimate: false,
        examples: [{ userIds: ['p-2'] }, { userIds: ['p-1'] }],
      },
    });
    expect((await preview({ combinator: 'and' })).data).toMatchObject({
      previewSegment: { __typename: 'SegmentRefused', problems: [{ code: 'missing', path: ['rules'] }] },
    });
  });

  it('are edited by whoever knows the latest condition, and list their members’ customers', async () => {
    await identify('m-1', 'Malmö');
    const id = (await create('malmo', lives('Lund')))?.segment.id ?? '';
    expect(
      await update({ segmentId: id, baseVersion: 1, name: 'Malmö', condition: lives('Malmö') }),
    ).toMatchObject({
      segment: { id, name: 'Malmö', version: 2 },
    });
    expect(
      await update({ segmentId: id, baseVersion: 1, name: 'Malmö', condition: lives('Lund') }),
    ).toMatchObject({
      __typename: 'SegmentConflict',
      segment: { version: 2 },
    });
    await fillPage(api.dataSource, id, 1_000);
    expect(await read(`{ segment(id: "${id}") { key state memberCount lookedAt } }`)).toMatchObject({
      segment: { key: 'malmo', state: 'LIVE', memberCount: 1 },
    });
    const customers = JSON.stringify(
      await read('{ customers { edges { node { userIds segments { segment { key } } } } } }'),
    );
    expect(customers).toContain('{"userIds":["m-1"],"segments":[{"segment":{"key":"malmo"}}]}');
  });

  it('are deleted unless something asks about them, which is named', async () => {
    const used = (await create('used', lives('Oslo')))?.segment.id ?? '';
    const asking = (await create('asking', inSegment('used')))?.segment.id ?? '';
    const journey = await makeJourney(api, 'For Oslo');
    const draft = aJourney()
      .trigger('segment', { segment: 'used', change: 'entered', existing: true })
      .exit('enough')
      .build();
    await saveDraft(api, { journeyId: journey.id, baseRevision: 1, draft });
    expect(await publish(api, { journeyId: journey.id, baseRevision: 2 })).toMatchObject({
      __typename: 'JourneyPublished',
    });
    expect(await rows(api.dataSource, `SELECT segment_key AS key FROM journey_segment`)).toEqual([
      { key: 'used' },
    ]);
    expect(await rows(api.dataSource, `SELECT kind, source_key AS key FROM audience_run`)).toEqual([
      { kind: 'segment', key: 'used' },
    ]);
    expect(await read(`{ segment(id: "${used}") { journeys { name } } }`)).toEqual({
      segment: { journeys: [{ name: 'For Oslo' }] },
    });
    expect(await remove(used)).toEqual({
      __typename: 'SegmentInUse',
      journeys: [{ name: 'For Oslo' }],
      segments: [{ key: 'asking' }],
    });
    expect(await remove(asking)).toEqual({ __typename: 'SegmentDeleted', segmentId: asking });
    expect(await read(`{ segment(id: "${asking}") { key } }`)).toEqual({ segment: null });
  });
});
