import { tidy } from '../database/tidy.js';
import { newId } from '../id.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { leasePaceSlots, type Pace } from './lease-pace-slots.js';
import { PaceSlotEntity } from './pace-slot.entity.js';
import { paceSlotOf, type PaceAsker } from './pace-slot.js';

const HOUR = 3_600_000;

describe('leasing slots of a pace', () => {
  let test: TestStore;
  let pace: Pace;

  beforeEach(async () => {
    test = await openTestStore();
    const { journey } = await publishedJourney(test);
    pace = { workspaceId: test.workspaceId, journeyId: journey.id, nodeId: 'pace', amount: 2, per: 'PT1H' };
  });
  afterEach(() => test.close());

  const someone = (): PaceAsker => ({ enrollmentId: newId(), visit: 1 });
  const lease = (askers: readonly PaceAsker[], differently: Partial<Pace> = {}) =>
    leasePaceSlots(test.dataSource, { ...pace, ...differently }, askers);
  const moments = async () => {
    const slots = await test.dataSource.getRepository(PaceSlotEntity).find({ order: { number: 'ASC' } });
    return slots.map(({ at }) => at.getTime());
  };
  const hoursAfterTheFirst = async () => {
    const [first = 0, ...others] = await moments();
    return others.map((moment) => (moment - first) / HOUR);
  };

  it('serves many in their order, each once', async () => {
    const [one, two] = [someone(), someone()];
    await lease([one, two]);
    await lease([two, one]);
    const found = [
      await paceSlotOf(test.dataSource, 'pace', one),
      await paceSlotOf(test.dataSource, 'pace', two),
    ];
    expect(found).toEqual((await moments()).map((at) => ({ at, hasCome: true })));
    const last = someone();
    await lease([someone(), last]);
    expect(await paceSlotOf(test.dataSource, 'pace', last)).toMatchObject({ hasCome: false });
    expect(await hoursAfterTheFirst()).toEqual([0, 1, 1]);
  });

  it('lets nobody pass before who came earlier when a newer version allows more', async () => {
    for (const _batch of [1, 2, 3]) await lease([someone(), someone()]);
    await lease([someone(), someone(), someone(), someone()], { amount: 1_000 });
    expect(await hoursAfterTheFirst()).toEqual([0, 1, 1, 2, 2, 2, 2, 2, 2]);
  });

  it('keeps to a newer version that allows fewer', async () => {
    await lease([someone(), someone()]);
    for (const _one of [1, 2, 3]) await lease([someone()], { amount: 1 });
    expect(await hoursAfterTheFirst()).toEqual([0, 1, 2, 3]);
  });

  it('counts each pace of a journey by itself', async () => {
    await lease([someone(), someone()]);
    await lease([someone()], { nodeId: 'other' });
    const [first = 0, , other = 0] = (await moments()).toSorted((a, b) => a - b);
    expect(other - first).toBeLessThan(HOUR);
  });

  it('measures a month by the calendar', async () => {
    await lease([someone()], { amount: 1, per: 'P1M' });
    await test.dataSource.query(`UPDATE pace_slot SET at = '2027-01-31', frees_at = '2027-02-28'`);
    await test.dataSource.query(`UPDATE pace SET last_at = '2027-01-31'`);
    await lease([someone()], { amount: 1, per: 'P1M' });
    const [slot] = await test.dataSource
      .getRepository(PaceSlotEntity)
      .find({ order: { number: 'DESC' }, take: 1 });
    expect(slot).toMatchObject({
      at: new Date('2027-02-28T00:00:00Z'),
      freesAt: new Date('2027-03-28T00:00:00Z'),
    });
  });

  it('forgets slots that count no more, and goes on behind them', async () => {
    await lease([someone(), someone()]);
    await test.dataSource.query(
      `WITH past AS (UPDATE pace_slot SET at = at - interval '26 hours', frees_at = frees_at - interval '26 hours')
       UPDATE pace SET last_at = last_at - interval '26 hours'`,
    );
    await tidy(test.dataSource);
    expect(await moments()).toEqual([]);
    await lease([someone(), someone()]);
    await lease([someone()]);
    expect(await hoursAfterTheFirst()).toEqual([0, 1]);
  });
});
