import { draw } from '@sojourn/engine';
import { GoalReachedEntity } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import { recordedSends } from '../testing/recorded-sends.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';

const SHARE = 0.4;

describe('the holdout of a journey', () => {
  let scene: Scene;
  const { action, sends } = recordedSends();
  const customers = Array.from({ length: 20 }, (_, index) => `customer-${index}`);

  beforeEach(async () => {
    sends.length = 0;
    scene = await openScene([action]);
    await scene.publish(
      'Welcome',
      aJourney()
        .on('Signed Up')
        .settings({ holdout: SHARE })
        .goal('bought', { event: 'Order Completed', within: 'P14D', ends: false })
        .sendEmail('welcome')
        .build(),
      { events: ['Signed Up'] },
    );
    for (const customer of customers) {
      await scene.identify(customer, { email: `${customer}@example.com` });
      await scene.track(customer, 'Signed Up');
    }
    await scene.relay();
    for (const { id } of await scene.enrollments()) await scene.run(id);
  });
  afterEach(() => scene.close());

  /** By the draw, which is the same in every version and in simulation. */
  async function parted() {
    const enrollments = await scene.enrollments();
    const isControl = ({ customerId }: (typeof enrollments)[number]) =>
      draw('welcome', 'holdout', customerId) < SHARE;
    return {
      controls: enrollments.filter(isControl),
      others: enrollments.filter((enrollment) => !isControl(enrollment)),
    };
  }

  it('has controls walk no node and receive nothing, while the others do', async () => {
    const { controls, others } = await parted();
    expect([controls.length > 0, others.length > 0]).toEqual([true, true]);
    for (const { id, state, endReason, cursor } of controls) {
      expect(await scene.path(id)).toEqual([]);
      expect({ state, endReason }).toEqual({ state: 'exited', endReason: 'Held out, to compare with' });
      expect(cursor).toMatchObject({ kind: 'done', end: { by: { kind: 'holdout' } } });
    }
    expect(sends).toHaveLength(others.length);
    const written = (await scene.messages()).map(({ enrollmentId }) => enrollmentId);
    expect(written.toSorted()).toEqual(others.map(({ id }) => id).toSorted());
  });

  it('counts goals for controls and others alike, after their end, each once', async () => {
    const { controls, others } = await parted();
    for (const _time of [1, 2]) {
      for (const customer of customers) await scene.track(customer, 'Order Completed');
      await scene.relay();
    }
    const reached = await scene.desk.dataSource.getRepository(GoalReachedEntity).find();
    expect(reached.map(({ enrollmentId }) => enrollmentId).toSorted()).toEqual(
      [...controls, ...others].map(({ id }) => id).toSorted(),
    );
  });

  it('lets no control in again, as it does the others', async () => {
    for (const customer of customers) await scene.track(customer, 'Signed Up');
    await scene.relay();
    expect(await scene.enrollments()).toHaveLength(customers.length);
  });
});
