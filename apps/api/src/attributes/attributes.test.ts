import { AttributeObserver } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import { ask } from '../testing/ask.test-helper.js';
import { makeJourney, publish, saveDraft } from '../testing/journeys.test-helper.js';
import { startTestApi, type TestApi } from '../testing/test-api.test-helper.js';

describe('attributes', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  const identify = async (userId: string, traits: object) => {
    await fetch(`${api.url}/v1/identify`, {
      method: 'POST',
      headers: { ...api.house.server, 'content-type': 'application/json' },
      body: JSON.stringify({ userId, traits }),
    });
    await api.app.get(AttributeObserver).settled();
  };
  const known = async () => {
    const { data } = await ask<{ readonly attributes: unknown }>(
      api.url,
      api.house.admin,
      `{ attributes(first: 100) { totalCount edges { node {
           path declaredType isConflict observedTypes { type source customer { userIds } } } } } }`,
    );
    return data?.attributes;
  };
  const declare = async (path: string, type: string) =>
    ask(
      api.url,
      api.house.admin,
      `mutation ($input: DeclareAttributeInput!) { declareAttribute(input: $input) { __typename
         ... on AttributeDeclared { attribute { declaredType isConflict } } ... on InvalidInput { field } } }`,
      { input: { path, type } },
    );

  it('are shown with the types that were sent, and whose they were', async () => {
    await identify('ann', { plan: 7 });
    await identify('bob', { plan: 'gold' });
    expect(await known()).toEqual({
      totalCount: 1,
      edges: [
        {
          node: {
            path: 'customer.plan',
            declaredType: null,
            isConflict: true,
            observedTypes: [
              { type: 'NUMBER', source: 'EVENT', customer: { userIds: ['ann'] } },
              { type: 'TEXT', source: 'EVENT', customer: { userIds: ['bob'] } },
            ],
          },
        },
      ],
    });
  });

  it('that disagree are pointed out where a journey asks about them, which can be published all the same', async () => {
    const { id } = await makeJourney(api);
    const isGold = {
      combinator: 'and',
      rules: [{ field: 'customer.plan', operator: '=', value: 'gold' }],
    };
    const draft = {
      ...aJourney().on('Order Completed').always().wait('P1D').sendEmail('thanks').build(),
      exits: [{ id: 'gold', reason: 'Gold', when: isGold }],
    };
    const saved = await saveDraft(api, { journeyId: id, baseRevision: 1, draft });
    expect(saved.data?.saveDraft['problems']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: 'cannot-compare',
          severity: 'WARNING',
          path: ['exits', '0', 'when', 'rules', '0'],
        }),
      ]),
    );
    expect(await publish(api, { journeyId: id, baseRevision: 2 })).toMatchObject({
      __typename: 'JourneyPublished',
    });
  });

  it('are of the type that is declared, until that is taken back', async () => {
    expect(await declare('customer.plan', 'TEXT')).toMatchObject({
      data: { declareAttribute: { attribute: { declaredType: 'TEXT', isConflict: true } } },
    });
    expect(await declare('plan', 'TEXT')).toMatchObject({
      data: { declareAttribute: { __typename: 'InvalidInput', field: 'path' } },
    });
    const undeclare = async () =>
      ask(
        api.url,
        api.house.admin,
        `mutation { undeclareAttribute(path: "customer.plan") { __typename
           ... on AttributeUndeclared { path attribute { declaredType } } } }`,
      );
    expect(await undeclare()).toMatchObject({
      data: { undeclareAttribute: { path: 'customer.plan', attribute: { declaredType: null } } },
    });
    expect(await undeclare()).toMatchObject({ data: { undeclareAttribute: { __typename: 'NotFound' } } });
  });

  it('are forgotten, and are there again with the next value', async () => {
    const forget = async () =>
      ask(
        api.url,
        api.house.admin,
        `mutation { forgetAttribute(path: "customer.plan") { __typename
           ... on AttributeForgotten { path attribute { declaredType } } ... on NotFound { message } } }`,
      );
    await identify('ann', { plan: 8 });
    expect(await forget()).toMatchObject({
      data: { forgetAttribute: { __typename: 'AttributeForgotten', path: 'customer.plan', attribute: null } },
    });
    expect(await forget()).toMatchObject({ data: { forgetAttribute: { __typename: 'NotFound' } } });
    expect(await known()).toEqual({ totalCount: 0, edges: [] });
    await identify('ann', { plan: 9 });
    expect(await known()).toMatchObject({ edges: [{ node: { observedTypes: [{ type: 'NUMBER' }] } }] });
  });
});
