import type { NewDecision } from '@sojourn/store';
import { recordDecisions } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import { ask } from '../testing/ask.test-helper.js';
import { enrollAt } from '../testing/enroll.test-helper.js';
import { makeJourney, publish, saveDraft } from '../testing/journeys.test-helper.js';
import { startTestApi, type TestApi } from '../testing/test-api.test-helper.js';

interface Answer {
  readonly customer: {
    readonly decisions: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[];
    };
  };
}

describe('why, and why not', () => {
  let api: TestApi;
  let journeyId: string;
  let enrollment: string;
  let about: Pick<NewDecision, 'workspaceId' | 'customerId' | 'versionId' | 'eventSeq'>;

  beforeAll(async () => {
    api = await startTestApi();
    ({ id: journeyId } = await makeJourney(api));
    const total = { combinator: 'and', rules: [{ field: 'entry.total', operator: '>=', value: 100 }] };
    const draft = aJourney().on('Order Completed', total).againAfterExit().wait('P3D').build();
    await saveDraft(api, { journeyId, baseRevision: 1, draft });
    await publish(api, { journeyId, baseRevision: 2 });
    enrollment = await enrollAt(api, journeyId, 'wait');
    const { workspaceId } = api.house;
    const [entered] = await api.store.enrollments.byIds(workspaceId, [enrollment]);
    if (!entered) throw new Error('nobody entered');
    const { customerId, versionId } = entered;
    about = { workspaceId, customerId, versionId, eventSeq: null };
    const none = { ...about, facts: null, enrollmentId: null };
    await api.dataSource.transaction((transaction) =>
      recordDecisions(transaction, [
        { ...none, outcome: 'condition', facts: { at: '0', was: 42 } },
        { ...none, outcome: 'entered', enrollmentId: enrollment },
        { ...none, outcome: 'still-inside', enrollmentId: enrollment },
      ]),
    );
  });
  afterAll(() => api.close());

  const read = async (variables: object = {}) => {
    const { data } = await ask<Answer>(
      api.url,
      api.house.admin,
      `query ($id: ID!, $journeyId: ID, $first: Int, $after: String) { customer(id: $id) {
         decisions(journeyId: $journeyId, first: $first, after: $after) {
           pageInfo { hasNextPage endCursor }
           edges { node { outcome sentence journey { id } version { number } enrollment { id } event { name } } } } } }`,
      { id: about.customerId, ...variables },
    );
    if (!data) throw new Error('nothing was answered');
    return data.customer.decisions;
  };

  it('are told of a customer, newest first, in sentences', async () => {
    const { edges } = await read({ journeyId });
    const common = { journey: { id: journeyId }, version: { number: 1 }, event: null };
    expect(edges.map(({ node }) => node)).toEqual([
      {
        ...common,
        outcome: 'STILL_INSIDE',
        sentence: expect.stringMatching(
          /^Not let in: they were already in this journey, since \d+ \w+ \d{4}\.$/,
        ) as string,
        enrollment: { id: enrollment },
      },
      {
        ...common,
        outcome: 'ENTERED',
        sentence: 'Let in: they did Order Completed.',
        enrollment: { id: enrollment },
      },
      {
        ...common,
        outcome: 'CONDITION',
        sentence: 'Not let in: “total is at least 100” was not true; it was 42.',
        enrollment: null,
      },
    ]);
  });

  it('are read page by page', async () => {
    const first = await read({ first: 2 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await read({ first: 2, after: first.pageInfo.endCursor });
    expect(rest.edges.map(({ node }) => node['outcome'])).toEqual(['CONDITION']);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it.each(['nonsense', '019abcde-0000-7000-8000-000000000000'])(
    'are none of a journey that is not there: %s',
    async (other) => {
      expect((await read({ journeyId: other })).edges).toEqual([]);
    },
  );
});
