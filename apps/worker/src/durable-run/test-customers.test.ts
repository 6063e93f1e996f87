import { CodeEntity, ExperimentFigureEntity, PaceSlotEntity } from '@sojourn/store';
import { aJourney, type JourneyBuilder } from '@sojourn/testing';
import { TEST_CODE } from '../asking/answer-code.js';
import { recordedSends } from '../testing/recorded-sends.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { advance } from './advance.js';

const node = (type: string, config: Record<string, unknown>) => ({ type, version: 1, config }) as never;

describe('a test customer', () => {
  let scene: Scene;
  const { action, sends } = recordedSends();

  beforeEach(async () => {
    sends.length = 0;
    scene = await openScene([action]);
    await scene.identify('ada', { email: 'ada@example.com' });
    await setTest(true);
  });
  afterEach(() => scene.close());

  async function setTest(isTest: boolean, person = 'ada'): Promise<void> {
    const customer = await scene.store.customers.byUserId(scene.workspaceId, person);
    await scene.store.customers.setTest(scene.workspaceId, customer?.id ?? '', isTest);
  }

  const publish = (journey: JourneyBuilder) => scene.publish('Journey', journey.build());
  const counts = async (journeyId: string) =>
    (await scene.store.counts.ofJourneys(scene.workspaceId, [journeyId]))[0];

  /** Lets ada in by one more order; the enrollment that came of it, if one has. */
  async function order(): Promise<string | undefined> {
    const before = await scene.enrollments();
    await scene.track('ada', 'Order Completed');
    await scene.relay();
    return (await scene.enrollments()).find(({ id }) => before.every((other) => other.id !== id))?.id;
  }

  it('enters again and again where others enter once, and starts over what still runs', async () => {
    await publish(aJourney().once().wait('P3D').sendEmail('later'));
    const ids = [await order(), await order(), await order()];
    expect(new Set(ids).size).toBe(3);
    expect((await scene.enrollments()).map(({ isTest, generation }) => [isTest, generation])).toEqual([
      [true, -1],
      [true, -2],
      [true, -3],
    ]);
    for (const id of ids) await advance(scene.desk, id ?? '', null);
    expect((await scene.enrollments()).map(({ state }) => state)).toEqual(['exited', 'exited', 'running']);
  });

  it('enters once more as anybody does when they are no test customer any longer, and then never again', async () => {
    await publish(aJourney().once().exit('seen'));
    await order();
    await setTest(false);
    expect(await order()).toBeDefined();
    expect(await order()).toBeUndefined();
    expect((await scene.enrollments()).map(({ isTest, generation }) => [isTest, generation])).toEqual([
      [true, -1],
      [false, 0],
    ]);
    await setTest(true);
    expect(await order()).toBeDefined();
  });

  it('really receives, and counts in no figure', async () => {
    const journeyId = await publish(aJourney().once().sendEmail('hello'));
    const id = (await order()) ?? '';
    expect(await scene.run(id)).toMatchObject({ kind: 'done' });
    expect(sends.map(({ subject }) => subject)).toEqual(['hello']);
    expect(await counts(journeyId)).toMatchObject({ entered: 0, finished: 0, nodes: [] });
    await setTest(false);
    await scene.run((await order()) ?? '');
    expect(await counts(journeyId)).toMatchObject({ entered: 1, finished: 1, nodes: [{ entered: 1 }] });
  });

  it('is never only compared with', async () => {
    await publish(aJourney().once().settings({ holdout: 0.9 }).exit('seen'));
    const people = Array.from({ length: 12 }, (_each, number) => `tester-${number}`);
    for (const person of people) {
      await scene.identify(person, {});
      await setTest(true, person);
      await scene.track(person, 'Order Completed');
    }
    await scene.relay();
    for (const { id } of await scene.enrollments()) await advance(scene.desk, id, null);
    expect((await scene.enrollments()).map(({ endReason }) => endReason)).toEqual(people.map(() => 'seen'));
  });

  it('takes no code, no place of a limited flow, and counts for no way of an experiment', async () => {
    const pool = await scene.store.codePools.create(scene.workspaceId, { key: 'gifts', name: 'Gifts' });
    await scene.store.codePools.addCodes(scene.workspaceId, pool?.id ?? '', ['GIFT-1']);
    const arms = ['a', 'b'].map((id) => ({ id, title: id, weight: 50 }));
    const measure = { event: 'Order Completed', within: 'P7D' };
    const experiment = { arms, measure, after: { sample: 10, time: 'P1D' } };
    await publish(
      aJourney()
        .once()
        .node('code', node('assign-code', { pool: 'gifts' }), 'assigned')
        .node('pace', node('pace', { amount: 1, per: 'P1D' }), 'next')
        .node('best', node('experiment', experiment), 'a')
        .exit('went a')
        .after('best', 'b')
        .exit('went b'),
    );
    for (let time = 0; time < 3; time += 1) await advance(scene.desk, (await order()) ?? '', null);
    const { dataSource } = scene.desk;
    expect(await dataSource.getRepository(CodeEntity).find()).toMatchObject([{ enrollmentId: null }]);
    expect(await dataSource.getRepository(PaceSlotEntity).count()).toBe(0);
    expect(await dataSource.getRepository(ExperimentFigureEntity).count()).toBe(0);
    for (const { state, results } of await scene.enrollments())
      expect([state, results['code']]).toEqual(['exited', { code: TEST_CODE, pool: 'gifts' }]);
  });

  describe('who does not want to wait', () => {
    const skip = (id: string) => scene.store.enrollments.skipWait(scene.workspaceId, id);

    it('goes on as if the time had come, one wait at a time', async () => {
      await publish(aJourney().once().wait('P3D').wait('P3D').exit('over'));
      const id = (await order()) ?? '';
      await advance(scene.desk, id, null);
      expect(await skip(id)).toMatchObject({
        kind: 'changed',
        enrollment: { intent: { hurry: { visit: 1 } } },
      });
      expect(await skip(id)).toMatchObject({ kind: 'changed' });
      expect(await advance(scene.desk, id, null)).toMatchObject({ kind: 'wait' });
      expect(await scene.enrollments()).toMatchObject([
        { intent: null, cursor: { kind: 'waiting', visit: 2 } },
      ]);
      await skip(id);
      expect(await advance(scene.desk, id, null)).toMatchObject({ kind: 'done' });
    });

    it('has to wait where they are no test customer, or do not wait', async () => {
      await publish(aJourney().always().wait('P3D'));
      const trying = (await order()) ?? '';
      expect(await skip(trying)).toMatchObject({ kind: 'wrong-state' });
      await setTest(false);
      const real = (await order()) ?? '';
      await advance(scene.desk, real, null);
      expect(await skip(real)).toMatchObject({ kind: 'wrong-state' });
      expect(await skip('nobody')).toEqual({ kind: 'absent' });
    });
  });
});
