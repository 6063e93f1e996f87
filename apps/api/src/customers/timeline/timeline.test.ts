import { aJourney } from '@sojourn/testing';
import { ask } from '../../testing/ask.test-helper.js';
import { countStatements } from '../../testing/count-statements.test-helper.js';
import { makeJourney, publish, saveDraft } from '../../testing/journeys.test-helper.js';
import { plant, type Planted } from '../../testing/plant.test-helper.js';
import { signInAs } from '../../testing/tenant.test-helper.js';
import { startTestApi, type TestApi } from '../../testing/test-api.test-helper.js';

interface Known {
  readonly customer: {
    readonly timeline: {
      readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[];
      readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
    };
    readonly attributeOrigins: readonly Readonly<Record<string, unknown>>[];
  } | null;
}

const document = `query ($id: ID!, $first: Int!, $after: String) { customer(id: $id) {
  attributeOrigins { name kind imported enrollment { id } }
  timeline(first: $first, after: $after) { pageInfo { endCursor hasNextPage } edges { node {
    __typename
    ... on TimelineEvent { name type change { segment hasEntered attribute } }
    ... on TimelineDecision { decision { sentence journey { name } } }
    ... on TimelineMessage { messageState caption enrollment { journey { name } } }
    ... on TimelineReaction { reaction enrollment { journey { name } } }
    ... on TimelineRun { hasEnded enrollment { journey { name } } }
    ... on TimelineConsent { channel topic state } } } } } }`;

describe('the timeline of a customer', () => {
  let api: TestApi;
  let planted: Planted;

  beforeAll(async () => {
    api = await startTestApi();
    planted = await plant(api, api.house, 'timely');
  });
  afterAll(() => api.close());

  const read = async (first: number, after: string | null = null, headers = api.house.admin) => {
    const { data, errors } = await ask<Known>(api.url, headers, document, {
      id: planted.customer,
      first,
      after,
    });
    expect(errors).toBeUndefined();
    return data?.customer;
  };

  it('tells everything, of whatever kind, page by page', async () => {
    const whole = await read(100);
    const nodes = whole?.timeline.edges.map(({ node }) => node) ?? [];
    expect(nodes).toEqual(
      expect.arrayContaining([
        { __typename: 'TimelineEvent', name: 'timely', type: 'track', change: null },
        { __typename: 'TimelineEvent', name: null, type: 'identify', change: null },
        { __typename: 'TimelineRun', hasEnded: false, enrollment: { journey: { name: 'timely' } } },
        { __typename: 'TimelineConsent', channel: 'in-app', topic: 'timely', state: 'GRANTED' },
        expect.objectContaining({ __typename: 'TimelineMessage', messageState: 'ACCEPTED' }),
        expect.objectContaining({ __typename: 'TimelineDecision' }),
      ]),
    );
    const seen: unknown[] = [];
    for (let after: string | null = null; ;) {
      const part = await read(2, after);
      seen.push(...(part?.timeline.edges.map(({ node }) => node) ?? []));
      if (part?.timeline.pageInfo.hasNextPage !== true) break;
      after = part.timeline.pageInfo.endCursor;
    }
    expect(seen).toEqual(nodes);
  });

  it('tells where attributes are from', async () => {
    expect((await read(1))?.attributeOrigins).toEqual([
      { name: 'word', kind: 'IDENTIFY', imported: false, enrollment: null },
    ]);
  });

  it('is shown to everybody of the workspace, and nobody else', async () => {
    const { headers } = await signInAs(api.store, api.url, api.house.workspaceId, 'viewer', 'Looking');
    expect((await read(1, null, headers))?.timeline.edges).toHaveLength(1);
    expect(await read(1, null, api.foreign.admin)).toBeNull();
  });

  it('takes as many statements for a long page as for a short one', async () => {
    const statements = (first: number) => countStatements(api.dataSource, () => read(first));
    expect(await statements(100)).toBeLessThanOrEqual(12);
    expect(await statements(50)).toBe(await statements(100));
  });

  it('says which attribute has changed', async () => {
    const { id } = await makeJourney(api);
    const draft = aJourney()
      .trigger('attribute', { attribute: 'customer.plan', to: 'gold' })
      .always()
      .wait('P1D')
      .build();
    await saveDraft(api, { journeyId: id, baseRevision: 1, draft });
    await publish(api, { journeyId: id, baseRevision: 2 });
    await fetch(`${api.url}/v1/identify`, {
      method: 'POST',
      headers: { ...api.house.server, 'content-type': 'application/json' },
      body: JSON.stringify({ userId: 'timely', traits: { plan: 'gold' } }),
    });
    const changes = (await read(5))?.timeline.edges.map(({ node }) => node['change']);
    const change = { segment: null, hasEntered: null, attribute: 'customer.plan' };
    expect(changes?.slice(0, 2)).toEqual([change, null]);
  });
});
