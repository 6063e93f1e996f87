import { Intake, type IncomingEvent } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import { randomUUID } from 'node:crypto';
import { recordedSends } from '../testing/recorded-sends.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { advance } from './advance.js';

describe('a run whose customer turns out to be another one', () => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await openScene([recordedSends().action]);
  });
  afterEach(() => scene.close());

  const take = (event: Pick<IncomingEvent, 'type'> & Partial<IncomingEvent>) =>
    new Intake(scene.desk.dataSource, () => undefined).receive(scene.workspaceId, {
      events: [
        {
          name: null,
          properties: {},
          context: {},
          messageId: randomUUID(),
          occurredAt: new Date(),
          ...event,
        },
      ],
      refused: [],
    });
  const browses = (name: string) => take({ type: 'track', anonymousId: 'browser', name });
  const signsIn = () => take({ type: 'identify', userId: 'ada', anonymousId: 'browser' });
  const waitFor = (event: string, since: string) => ({
    type: 'wait-for-event',
    version: 1,
    config: { awaited: [{ id: 'came', event }], limit: 'P3D', since },
  });
  async function onlyRun() {
    const [entered, ...others] = await scene.enrollments();
    if (entered === undefined || others.length > 0) throw new Error('one run was expected');
    return entered;
  }

  it('is nudged, and finds what the other one did since it began', async () => {
    const graph = aJourney().on('Began').node('hears', waitFor('Came', 'since-entry'), 'came').build();
    await scene.publish('Waits', graph, { events: ['Began'] });
    await scene.track('ada', 'Began');
    await scene.relay();
    const { id, wakeNo } = await onlyRun();
    await scene.run(id);
    await browses('Came');
    await scene.relay();
    expect((await onlyRun()).wakeNo).toBe(wakeNo);
    await signsIn();
    await scene.relay();
    expect((await onlyRun()).wakeNo).toBe(wakeNo + 1);
    await scene.run(id);
    expect(await scene.path(id)).toMatchObject([{ nodeId: 'hears', outcome: 'came' }]);
  });

  it('does not take what the other one did before its wait began for something that came', async () => {
    const graph = aJourney()
      .on('Began')
      .node('hears', waitFor('Came', 'from-now'), 'came')
      .wait('P30D')
      .build();
    await scene.publish('Waits', graph, { events: ['Began'] });
    await scene.track('ada', 'Began');
    await browses('Came');
    await scene.relay();
    const { id } = await onlyRun();
    await scene.run(id);
    await signsIn();
    await scene.relay();
    await scene.run(id);
    expect(await scene.path(id)).toMatchObject([{ nodeId: 'hears', leftAt: null }]);
    await browses('Came');
    await scene.relay();
    await scene.run(id);
    expect(await scene.path(id)).toMatchObject([{ outcome: 'came' }, {}]);
  });

  it('goes on as the run of the survivor, and sends once', async () => {
    const graph = aJourney().on('Began').sendEmail('mail').wait('P30D').build();
    await scene.publish('Sends', graph, { events: ['Began'] });
    await browses('Began');
    await scene.relay();
    const { id, customerId } = await onlyRun();
    await advance(scene.desk, id, null);
    await scene.identify('ada', { email: 'ada@example.com' });
    await signsIn();
    await scene.relay();
    await scene.run(id);
    const survivor = await scene.store.customers.byUserId(scene.workspaceId, 'ada');
    expect(survivor?.id).not.toBe(customerId);
    expect(await onlyRun()).toMatchObject({ customerId: survivor?.id, state: 'running' });
    expect(await scene.messages()).toMatchObject([{ customerId: survivor?.id, state: 'accepted' }]);
  });

  it('reaches its goals by what the other one did, after its end too', async () => {
    const graph = aJourney()
      .on('Began')
      .goal('bought', { event: 'Bought' })
      .node('tag', { type: 'add-to-list', version: 1, config: { list: 'beginners' } }, 'next')
      .build();
    await scene.publish('Goal', graph, { events: ['Began'] });
    await scene.track('ada', 'Began');
    await scene.relay();
    const { id, journeyId } = await onlyRun();
    expect(await scene.run(id)).toMatchObject({ kind: 'done' });
    await browses('Bought');
    await scene.relay();
    await signsIn();
    await scene.relay();
    const counts = await scene.desk.dataSource.query<unknown>(
      `SELECT goal FROM goal_reached WHERE enrollment_id = $1 AND journey_id = $2`,
      [id, journeyId],
    );
    expect(counts).toEqual([{ goal: 'bought' }]);
  });

  it('lets the survivor in by what the other one did and nobody had relayed yet, before what came later', async () => {
    const graph = aJourney().on('Began').node('hears', waitFor('Came', 'since-entry'), 'came').build();
    await scene.publish('Waits', graph, { events: ['Began'] });
    await scene.identify('ada', {});
    await browses('Began');
    await scene.track('ada', 'Came');
    await signsIn();
    await scene.relay();
    const { id, customerId } = await onlyRun();
    expect(customerId).toBe((await scene.store.customers.byUserId(scene.workspaceId, 'ada'))?.id);
    await scene.run(id);
    expect(await scene.path(id)).toMatchObject([{ outcome: 'came' }]);
  });

  it('counts no goal for a run that another one of the same customer takes the place of', async () => {
    const graph = aJourney()
      .on('Began')
      .once()
      .goal('bought', { event: 'Bought', ends: false })
      .wait('P30D')
      .build();
    await scene.publish('Goal', graph, { events: ['Began'] });
    await scene.track('ada', 'Began');
    await scene.relay();
    await browses('Began');
    await scene.relay();
    await scene.track('ada', 'Bought');
    await signsIn();
    await scene.relay();
    const [first, second] = await scene.enrollments();
    for (const { id } of [first, second].filter((each) => each !== undefined)) await scene.run(id);
    const goals = await scene.desk.dataSource.query<unknown>(`SELECT enrollment_id AS id FROM goal_reached`);
    expect(goals).toEqual([{ id: first?.id }]);
    expect(await scene.enrollments()).toMatchObject([{ state: 'running' }, { state: 'exited' }]);
  });
});
