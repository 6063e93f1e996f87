import { gallery } from '@sojourn/nodes/gallery';
import type { Manifest } from '@sojourn/sdk';
import {
  JourneyAttributeEntity,
  JourneyDateEntity,
  JourneyTriggerEntity,
  JourneyVersionEntity,
} from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import { ask } from '../../testing/ask.test-helper.js';
import { claimMessage, enrollAt } from '../../testing/enroll.test-helper.js';
import { makeJourney, publish, saveDraft } from '../../testing/journeys.test-helper.js';
import { startTestApi, type TestApi } from '../../testing/test-api.test-helper.js';

describe('publishJourney', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });

  afterAll(() => api.close());

  async function drawn(draft: unknown = gallery[0]?.journey): Promise<string> {
    const { id } = await makeJourney(api);
    await saveDraft(api, { journeyId: id, baseRevision: 1, draft });
    return id;
  }

  const versionsOf = (journeyId: string) =>
    api.dataSource
      .getRepository(JourneyVersionEntity)
      .find({ where: { journeyId }, order: { number: 'ASC' } });

  it('freezes a version with compiled mails and listens for its event', async () => {
    const journeyId = await drawn();
    expect(await publish(api, { journeyId, baseRevision: 2 })).toMatchObject({
      __typename: 'JourneyPublished',
      journey: { status: 'LIVE', hasUnpublishedChanges: false },
      version: {
        number: 1,
        contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        publishedBy: { name: 'House admin' },
      },
    });
    const [version] = await versionsOf(journeyId);
    const templates = Object.values(version?.plan.nodes ?? {}).flatMap((node) => node.templates ?? []);
    expect(templates.find(({ path }) => path.join('.') === 'html')?.source).toContain('<!doctype html>');
    const listening = await api.dataSource.getRepository(JourneyTriggerEntity).findBy({ journeyId });
    expect(listening).toMatchObject([{ eventName: 'Order Completed' }]);
  });

  it.each([
    ['a change', 'attribute', { attribute: 'customer.plan', to: 'gold' }, ['change customer.plan'], 0],
    [
      'a date',
      'date',
      { attribute: 'customer.renewal' },
      ['date customer.renewal', 'date customer.timezone'],
      1,
    ],
  ])('listens for what %s of the customer goes by', async (_what, type, config, paths, dates) => {
    const journeyId = await drawn(aJourney().trigger(type, config).exit('enough').build());
    expect(await publish(api, { journeyId, baseRevision: 2 })).toMatchObject({
      __typename: 'JourneyPublished',
    });
    const heard = await api.dataSource.getRepository(JourneyAttributeEntity).findBy({ journeyId });
    expect(heard.map(({ asks, path }) => `${asks} ${path}`).toSorted()).toEqual(paths);
    expect(await api.dataSource.getRepository(JourneyDateEntity).countBy({ journeyId })).toBe(dates);
  });

  it('answers with the version that is there when nothing has changed', async () => {
    const journeyId = await drawn();
    const first = await publish(api, { journeyId, baseRevision: 2 });
    expect(await publish(api, { journeyId, baseRevision: 2 })).toEqual(first);
    expect(await versionsOf(journeyId)).toHaveLength(1);
  });

  it('makes a new version, with another hash, of a changed draft', async () => {
    const journeyId = await drawn();
    const first = await publish(api, { journeyId, baseRevision: 2 });
    await saveDraft(api, {
      journeyId,
      baseRevision: 2,
      draft: aJourney().on('Signed Up').sendEmail('hello').build(),
    });
    const second = await publish(api, { journeyId, baseRevision: 3 });
    expect(second).toMatchObject({ version: { number: 2 } });
    const hash = (answer: typeof first) =>
      (answer?.['version'] as { readonly contentHash: string }).contentHash;
    expect(hash(second)).not.toBe(hash(first));
  });

  it('publishes nothing while people are to move who have nowhere to go', async () => {
    const journeyId = await drawn(aJourney().wait('P3D').build());
    await publish(api, { journeyId, baseRevision: 2 });
    await enrollAt(api, journeyId, 'wait');
    await saveDraft(api, { journeyId, baseRevision: 2, draft: aJourney().wait('P1D', 'pause').build() });
    const move = { journeyId, baseRevision: 3, inside: 'MOVE' } as const;
    expect(await publish(api, move)).toEqual({
      __typename: 'MappingNeeded',
      nodes: [{ nodeId: 'wait', people: 1 }],
    });
    expect(await versionsOf(journeyId)).toHaveLength(1);
    const mapping = [{ from: 'wait', to: 'pause' }];
    expect(await publish(api, { ...move, mapping })).toMatchObject({
      version: { number: 2 },
      peopleInside: 1,
    });
  });

  it('says of those who are to leave what had been handed over to a provider before', async () => {
    const journeyId = await drawn(aJourney().wait('P3D').build());
    await publish(api, { journeyId, baseRevision: 2 });
    await claimMessage(api, await enrollAt(api, journeyId, 'wait'));
    await saveDraft(api, { journeyId, baseRevision: 2, draft: aJourney().wait('P1D').build() });
    expect(await publish(api, { journeyId, baseRevision: 3, inside: 'EXIT' })).toMatchObject({
      version: { number: 2 },
      peopleInside: 1,
      inFlight: 1,
    });
  });

  it('publishes only the draft its publisher looked at', async () => {
    const journeyId = await drawn();
    expect(await publish(api, { journeyId, baseRevision: 1 })).toEqual({
      __typename: 'DraftConflict',
      revision: 2,
    });
  });

  it('takes custom actions that workers have announced, and refuses what they do not offer', async () => {
    const journey = aJourney()
      .node('ring', { type: 'ring-bell', version: 1, config: { times: 3 } }, 'rung')
      .build();
    const journeyId = await drawn(journey);
    expect(await publish(api, { journeyId, baseRevision: 2 })).toMatchObject({
      __typename: 'PublishRefused',
    });
    await api.store.manifests.announce([ringBell]);
    expect(await publish(api, { journeyId, baseRevision: 2 })).toMatchObject({
      __typename: 'JourneyPublished',
    });
    const { data } = await ask(
      api.url,
      api.house.admin,
      '{ nodeTypes { type custom summary retryAttempts outcomes { id } } }',
    );
    expect(data?.['nodeTypes']).toContainEqual({
      type: 'ring-bell',
      custom: true,
      summary: 'Ring {{ times }} times',
      retryAttempts: 2,
      outcomes: [{ id: 'rung' }, { id: 'failed' }],
    });
  });

  it('tells in the list whether the draft says something else than the version', async () => {
    const journeyId = await drawn();
    await publish(api, { journeyId, baseRevision: 2 });
    const changed = async () => {
      const query = 'query ($id: ID!) { journey(id: $id) { hasUnpublishedChanges } }';
      const { data } = await ask(api.url, api.house.admin, query, { id: journeyId });
      return data?.['journey'];
    };
    const moved = { ...gallery[0]?.journey, layout: { somewhere: { x: 1, y: 2 } } };
    await saveDraft(api, { journeyId, baseRevision: 2, draft: moved });
    expect(await changed()).toEqual({ hasUnpublishedChanges: false });
    await saveDraft(api, { journeyId, baseRevision: 3, draft: aJourney().sendEmail('other').build() });
    expect(await changed()).toEqual({ hasUnpublishedChanges: true });
  });
});

const ringBell: Manifest = {
  type: 'ring-bell',
  version: 1,
  title: 'Ring a bell',
  description: 'Rings.',
  category: 'Custom',
  icon: 'bell',
  configSchema: { type: 'object', properties: { times: { type: 'number' } }, required: ['times'] },
  outcomes: [{ id: 'rung', title: 'Rung' }],
  summary: 'Ring {{ times }} times',
  retry: { attempts: 2, timeoutMs: 1000 },
};
