import { tidy } from '../database/tidy.js';
import { newId } from '../id.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { leasePaceSlots } from './lease-pace-slots.js';
import { PaceSlotEntity } from './pace-slot.entity.js';
import { paceSlotOf, type PaceAsker } from './pace-slot.js';
import type { Pace } from './pace.js';

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

  describe('for visits that go on from others that were cut short', () => {
    const again = ({ enrollmentId, visit }: PaceAsker): PaceAsker => ({ enrollmentId, visit: visit + 1 });

    /** Ten in the line of a pace of one an hour, of whom the first has passed. */
    async function inLine() {
      const all = Array.from({ length: 10 }, someone);
      for (const each of all) await lease([each], { amount: 1 });
      return all.slice(1);
    }

    it('lets all pass at once where a newer version has room for them, and who comes behind them as well', async () => {
      for (const each of await inLine()) await lease([again(each)], { amount: 1_000 });
      await lease([someone()], { amount: 1_000 });
      expect((await hoursAfterTheFirst()).map(Math.floor)).toEqual(Array.from({ length: 10 }, () => 0));
    });

    it('serves many at once in the order of their places', async () => {
      const waiting = await inLine();
      await lease(waiting.toReversed().map(again), { amount: 3 });
      expect((await hoursAfterTheFirst()).map(Math.floor)).toEqual([0, 0, 1, 1, 1, 2, 2, 2, 3]);
    });

    it('lets nobody pass later than before, nor too many in a period, in whatever order they come', async () => {
      const waiting = await inLine();
      const before = await moments();
      for (const each of [5, 2, 8, 0, 7, 1, 6, 3, 4]) {
        const asker = waiting[each];
        if (asker) await lease([again(asker)], { amount: 2 });
      }
      const after = await moments();
      expect(after).toHaveLength(10);
      after.forEach((at, place) => {
        expect(at).toBeLessThanOrEqual(before[place] ?? NaN);
        expect(at).toBeGreaterThanOrEqual(after[place - 1] ?? 0);
        expect(at).toBeGreaterThanOrEqual((after[place - 2] ?? 0) + (place < 2 ? 0 : HOUR));
      });
    });

    it('gives a slot behind all others where the place would let pass later than before', async () => {
      const [one, two] = [someone(), someone()];
      await lease([someone(), someone()]);
      await lease([one, two]);
      for (const each of [one, two]) await lease([again(each)], { amount: 1 });
      const [first = 0, , ...later] = await moments();
      const slots = [again(one), two, again(two)].map((each) => paceSlotOf(test.dataSource, 'pace', each));
      expect((await Promise.all(slots)).map((slot) => slot?.at)).toEqual(later);
      expect(later.map((at) => (at - first) / HOUR)).toEqual([1, 1, 2]);
    });

    it('leases one slot however often it is asked', async () => {
      const [first] = await inLine();
      if (first === undefined) throw new Error('nobody waits');
      for (const _time of [1, 2]) await lease([again(first), again(first)], { amount: 1_000 });
      expect(await moments()).toHaveLength(10);
    });
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
