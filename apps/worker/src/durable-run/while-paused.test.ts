import { InAppMessageEntity } from '@sojourn/store';
import { aJourney, type JourneyBuilder } from '@sojourn/testing';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { advance } from './advance.js';

describe('a message in the app, while the journey is paused,', () => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await openScene();
  });
  afterEach(() => scene.close());

  const added = () => aJourney().on('Product Added').always();

  async function enter(journey: JourneyBuilder): Promise<string> {
    await scene.publish('Cart', journey.build(), { events: ['Product Added'] });
    await scene.track('ada', 'Product Added');
    await scene.relay();
    return (await scene.enrollments())[0]?.id ?? '';
  }

  const inbox = () => scene.desk.dataSource.getRepository(InAppMessageEntity).count();
  const config = { title: 'Hello', body: 'Ada', purpose: 'service' };
  const hint = { type: 'send-in-app', version: 1, config } as never;
  const journeyId = async () => (await scene.enrollments())[0]?.journeyId ?? '';
  const pause = async () => scene.store.journeys.pause(scene.workspaceId, await journeyId());
  const resume = async () => {
    await scene.store.journeys.resume(scene.workspaceId, await journeyId());
    await scene.tell();
  };

  async function heldAt(journey: JourneyBuilder): Promise<string> {
    const id = await enter(journey);
    await pause();
    expect(await advance(scene.desk, id, null)).toMatchObject({ kind: 'wait', remainingMs: null });
    expect(await scene.enrollments()).toMatchObject([{ held: true, deadline: null }]);
    expect(await scene.path(id)).toMatchObject([
      { nodeId: 'hint', leftAt: null, reason: 'Held: the journey is paused' },
    ]);
    return id;
  }

  it('is held, and lies in the inbox once it is resumed', async () => {
    const id = await heldAt(added().node('hint', hint, 'sent').exit('told'));
    expect(await advance(scene.desk, id, null)).toMatchObject({ kind: 'wait', seq: 1 });
    expect(await inbox()).toBe(0);
    await resume();
    expect(await advance(scene.desk, id, 1)).toMatchObject({ kind: 'done' });
    expect(await inbox()).toBe(1);
    expect(await scene.path(id)).toMatchObject([{ outcome: 'sent' }, { nodeId: 'exit' }]);
  });

  it('is skipped when it was held for longer than the journey allows', async () => {
    const id = await heldAt(added().settings({ staleAfter: 'PT1H' }).node('hint', hint, 'sent').exit('told'));
    await scene.desk.dataSource.query(`UPDATE enrollment SET held_at = held_at - interval '2 hours'`);
    await resume();
    expect(await advance(scene.desk, id, 1)).toMatchObject({ kind: 'done' });
    expect(await inbox()).toBe(0);
    expect(await scene.path(id)).toMatchObject([
      { outcome: 'skipped', reason: 'Too late: it was held while the journey was paused' },
      { nodeId: 'exit' },
    ]);
  });

  it('is gone with the journey when that is archived', async () => {
    const id = await heldAt(added().node('hint', hint, 'sent').exit('told'));
    await scene.store.journeys.archive(scene.workspaceId, await journeyId());
    expect(await advance(scene.desk, id, 1)).toMatchObject({ kind: 'done' });
    expect(await inbox()).toBe(0);
  });

  it('is not sent after the acknowledgement, however a pause and decisions come together', async () => {
    await enter(added().node('hint', hint, 'sent').exit('told'));
    for (let more = 0; more < 7; more += 1) await scene.track('ada', 'Product Added');
    await scene.relay();
    const ids = (await scene.enrollments()).map(({ id }) => id);
    const sentAtAcknowledgement = pause().then(() => inbox());
    await Promise.all(ids.map((id) => advance(scene.desk, id, null)));
    expect(await inbox()).toBe(await sentAtAcknowledgement);
  });
});
