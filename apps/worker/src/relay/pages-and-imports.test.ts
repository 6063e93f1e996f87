import type { IncomingEvent } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import { randomUUID } from 'node:crypto';
import { recordedSends } from '../testing/recorded-sends.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';

describe('the relay', () => {
  let scene: Scene;
  const { action } = recordedSends();
  const thanks = aJourney().always().sendEmail('thanks').build();

  beforeEach(async () => {
    scene = await openScene([action]);
  });
  afterEach(() => scene.close());

  const bring = (event: Partial<IncomingEvent>) =>
    scene.receive('ada', {
      type: 'track',
      name: 'Order Completed',
      properties: {},
      messageId: randomUUID(),
      ...event,
    });

  it('lets nobody in by an imported event, unless the trigger wants those too', async () => {
    await scene.publish('Thanks', thanks);
    const { trigger } = thanks;
    const includesOld = { ...trigger, config: { ...trigger.config, includeOld: true } };
    const journeyId = await scene.publish('All thanks', { ...thanks, trigger: includesOld });
    await bring({ imported: true });
    await scene.relay();
    expect(await scene.enrollments()).toMatchObject([{ journeyId }]);
  });

  it('lets in who sees a page, by its name', async () => {
    const where = { combinator: 'and', rules: [{ field: 'entry.name', operator: '=', value: 'Prices' }] };
    await scene.publish('Prices', aJourney().on('Page Viewed', where).sendEmail('hello').build());
    await bring({ type: 'page', name: 'Page Viewed', properties: { name: 'Start' } });
    await bring({ type: 'screen', name: 'Screen Viewed', properties: { name: 'Prices' } });
    await scene.relay();
    expect(await scene.enrollments()).toEqual([]);
    await bring({ type: 'page', name: 'Page Viewed', properties: { name: 'Prices' } });
    await scene.relay();
    expect(await scene.enrollments()).toMatchObject([{ entry: { name: 'Prices' } }]);
  });

  it('keeps a run waiting for a page that is seen', async () => {
    const awaited = [{ id: 'seen', event: 'Page Viewed' }];
    const page = { type: 'wait-for-event', version: 1, config: { awaited, limit: 'P3D' } };
    await scene.publish('Then a page', aJourney().node('page', page, 'seen').exit('seen').build());
    await bring({});
    await scene.relay();
    const [{ id } = { id: '' }] = await scene.enrollments();
    expect(await scene.run(id)).toMatchObject({ kind: 'wait' });
    await bring({ type: 'page', name: 'Page Viewed', properties: { name: 'Prices' } });
    await scene.relay();
    expect(await scene.run(id)).toMatchObject({ kind: 'done' });
    expect(await scene.enrollments()).toMatchObject([{ endReason: 'seen' }]);
  });
});
