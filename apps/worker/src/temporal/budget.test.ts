import { catalog } from '@sojourn/nodes/config';
import { gallery } from '@sojourn/nodes/gallery';
import type { Journey } from '@sojourn/journey';
import { aJourney } from '@sojourn/testing';
import type { DurableRuns } from '../testing/durable-runs.test-helper.js';
import { openDurableRuns } from '../testing/durable-runs.test-helper.js';
import { recordedSends } from '../testing/recorded-sends.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';

const LARGEST_BYTES = 4_500;
// What a run of three days costs in digits more than one of a second: in two markers and two timers.
const LONG_WAITS_BYTES = 40;

describe('what a durable run costs', () => {
  let scene: Scene;
  let runs: DurableRuns;

  beforeAll(async () => {
    scene = await openScene([recordedSends().action, recordedSends(undefined, 'send-push').action]);
    runs = await openDurableRuns(scene.desk, { isVersioned: true });
  });
  afterAll(async () => {
    await runs.close();
    await scene.close();
  });

  async function enter(name: string, journey: Journey, event: string): Promise<string> {
    // Push is decided and checked, and no provider carries it yet.
    const push = catalog.filter(({ type }) => type === 'send-push');
    const journeyId = await scene.publish(name, journey, { events: [event], nodeTypes: push });
    const userId = `${name}-customer`;
    await scene.identify(userId, { email: 'ada@example.com', push_token: 'token' });
    await scene.track(userId, event, { order_id: 'A-1001' });
    await scene.relay();
    await runs.nudge();
    const entered = (await scene.enrollments()).find((each) => each.journeyId === journeyId);
    if (!entered) throw new Error('nobody entered');
    return entered.id;
  }

  const forEvent = (event: string, limit: string) =>
    ({
      type: 'wait-for-event',
      version: 1,
      config: { awaited: [{ id: 'happened', event }], limit },
    }) as const;

  /** Email → wait for an event up to three days → push → two days → email. */
  function onboarding(limit: string, pause: string): Journey {
    const push = { title: 'Your first project awaits', purpose: 'service' };
    return aJourney()
      .on('Signed Up')
      .sendEmail('welcome')
      .node('first-project', forEvent('Project Created', limit), 'happened')
      .node('what-is-next', { type: 'send-push', version: 1, config: push }, 'sent')
      .wait(pause, 'two-days')
      .sendEmail('invite-your-team')
      .after('first-project', 'not-in-time')
      .to('what-is-next')
      .build();
  }

  /** A mark on the customer → email → a week for coming back → email → another week. */
  const winback = (limit: string) =>
    aJourney()
      .on('Became Inactive')
      .node(
        'mark',
        {
          type: 'set-attribute',
          version: 1,
          config: { attribute: 'winback', change: 'set', value: 'begun' },
        },
        'next',
      )
      .sendEmail('we-miss-you')
      .node('came-back', forEvent('Order Completed', limit), 'not-in-time')
      .sendEmail('one-more-week')
      .node('came-back-late', forEvent('Order Completed', limit), 'not-in-time')
      .sendEmail('goodbye')
      .build();

  it('is 22 events and 3 workflow tasks for an onboarding whose event arrives', async () => {
    const id = await enter('onboarding', onboarding('P3D', 'PT1S'), 'Signed Up');
    await runs.sleeping(id);
    await scene.track('onboarding-customer', 'Project Created');
    await scene.relay();
    await runs.nudge();
    const { bytes, ...cost } = await runs.cost(id);
    expect(cost).toEqual({ events: 22, workflowTasks: 3 });
    expect(bytes).toBeLessThanOrEqual(LARGEST_BYTES - LONG_WAITS_BYTES);
    expect(await nodesOf(id)).toEqual([
      'welcome',
      'first-project',
      'what-is-next',
      'two-days',
      'invite-your-team',
    ]);
  });

  it('is 21 events and 3 workflow tasks for an onboarding whose event does not arrive', async () => {
    const id = await enter('onboarding-late', onboarding('PT1S', 'PT1S'), 'Signed Up');
    const { bytes, ...cost } = await runs.cost(id);
    expect(cost).toEqual({ events: 21, workflowTasks: 3 });
    expect(bytes).toBeLessThanOrEqual(LARGEST_BYTES - LONG_WAITS_BYTES);
  });

  it('is 21 events and 3 workflow tasks for a winback in which nobody comes back', async () => {
    const id = await enter('winback', winback('PT1S'), 'Became Inactive');
    const { bytes, ...cost } = await runs.cost(id);
    expect(cost).toEqual({ events: 21, workflowTasks: 3 });
    expect(bytes).toBeLessThanOrEqual(LARGEST_BYTES - LONG_WAITS_BYTES);
  });

  it('is 7 events and one workflow task for the confirmation of a purchase', async () => {
    const sample = gallery.find(({ key }) => key === 'purchase-confirmation');
    if (!sample) throw new Error('no sample journey');
    const id = await enter('purchase', sample.journey, 'Order Completed');
    expect(await runs.cost(id)).toMatchObject({ events: 7, workflowTasks: 1 });
  });

  const nodesOf = async (enrollmentId: string) =>
    (await scene.path(enrollmentId)).map(({ nodeId }) => nodeId);
});
