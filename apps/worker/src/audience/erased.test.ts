import { aJourney } from '@sojourn/testing';
import { audiencesIn } from '../testing/audience-scene.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';

describe('an audience and customers who are erased', () => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await openScene();
  });
  afterEach(() => scene.close());

  const idOf = async (userId: string) =>
    (await scene.store.customers.byUserId(scene.workspaceId, userId))?.id ?? '';

  it('keeps out who was chosen before, and lets in the others', async () => {
    const journeyId = await scene.publish('Mailing', aJourney().trigger('manual', {}).wait('P1D').build());
    await scene.identify('ada', {});
    await scene.identify('bob', {});
    const [ada, bob] = [await idOf('ada'), await idOf('bob')];
    const audiences = audiencesIn(scene);
    const runId = await audiences.begin({
      journeyId,
      kind: 'manual',
      source: { kind: 'rows', rows: [ada, bob].map((customerId, at) => ({ number: at + 1, customerId })) },
    });
    await scene.store.erasures.request(scene.workspaceId, ada, null);
    await audiences.finish(runId);
    expect((await scene.enrollments()).map(({ customerId }) => customerId)).toEqual([bob]);
    expect(await audiences.run(runId)).toMatchObject({ entered: 1, stayedOut: { gone: 1 } });
  });

  it('finds nobody erased on a list', async () => {
    const journeyId = await scene.publish('Mailing', aJourney().trigger('manual', {}).wait('P1D').build());
    const audiences = audiencesIn(scene);
    const [first = '', ...others] = await audiences.gather('list', 'vip', 3);
    const runId = await audiences.begin({ journeyId, kind: 'manual', source: { kind: 'list', key: 'vip' } });
    await scene.store.erasures.request(scene.workspaceId, first, null);
    await audiences.finish(runId);
    expect((await scene.enrollments()).map(({ customerId }) => customerId).toSorted()).toEqual(others);
    expect(await audiences.run(runId)).toMatchObject({ entered: 2, stayedOut: {} });
  });
});
