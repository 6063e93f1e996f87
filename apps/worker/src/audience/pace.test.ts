import { aJourney } from '@sojourn/testing';
import { audiencesIn } from '../testing/audience-scene.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';

describe('the pace of an audience', () => {
  let scene: Scene;
  let audiences: ReturnType<typeof audiencesIn>;
  const byHand = aJourney().trigger('manual', {}).wait('P2D');
  const guests = { kind: 'list', key: 'guests' } as const;
  // A second each.
  const perHour = 3_600;

  beforeEach(async () => {
    scene = await openScene();
    audiences = audiencesIn(scene);
  });
  afterEach(() => scene.close());

  const paced = () => scene.publish('News', { ...byHand.build(), settings: { pace: { perHour } } });
  const begin = (journeyId: string, asked?: number) =>
    audiences.begin({ journeyId, kind: 'manual', source: guests, perHour: asked });
  /** How long it waits after pages of 30: what is left of 30 seconds, however long the page itself took. */
  const halfMinute = (ms: number) => ms > 20_000 && ms <= 30_000;

  it('lets half a minute’s worth in at once, and then waits for half a minute', async () => {
    await audiences.gather('list', 'guests', 70);
    const runId = await begin(await paced());
    const waits = await audiences.finish(runId);
    expect(waits.map(halfMinute)).toEqual([true, true]);
    expect(await audiences.run(runId)).toMatchObject({ state: 'finished', entered: 70, seq: 3 });
  });

  it('is not used up by those who stay out', async () => {
    await audiences.gather('list', 'guests', 60);
    const journeyId = await paced();
    await audiences.finish(await begin(journeyId));
    await scene.desk.dataSource.query(`UPDATE audience_run SET ready_at = clock_timestamp()`);
    expect(await audiences.finish(await begin(journeyId))).toEqual([]);
  });

  it('is shared by the runs of a journey', async () => {
    await audiences.gather('list', 'guests', 60);
    const journeyId = await paced();
    const [first, second] = [await begin(journeyId), await begin(journeyId)];
    const answers = await Promise.all([audiences.page(first), audiences.page(second)]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['more', 'wait']);
    expect(await scene.enrollments()).toHaveLength(30);
  });

  it('is kept by a run that comes after another one has ended', async () => {
    await audiences.gather('list', 'guests', 30);
    const journeyId = await scene.publish('News', {
      ...byHand.always().build(),
      settings: { pace: { perHour } },
    });
    const first = await begin(journeyId);
    expect(await audiences.finish(first)).toEqual([]);
    expect(await audiences.run(first)).toMatchObject({ state: 'finished', entered: 30 });
    expect(await audiences.page(await begin(journeyId))).toMatchObject({ kind: 'wait' });
  });

  it('is the slowest of what the journey, its trigger and whoever starts it say', async () => {
    await audiences.gather('list', 'guests', 50);
    const lookedAt = async (runId: string) => (await audiences.run(runId)).lookedAt;
    const slower = await begin(await paced(), 1_200);
    await audiences.page(slower);
    expect(await lookedAt(slower)).toBe(10);
    const faster = await begin(await paced(), 36_000);
    await audiences.page(faster);
    expect(await lookedAt(faster)).toBe(30);
  });

  it('lets one in at a time where an hour lets in few', async () => {
    await audiences.gather('list', 'guests', 2);
    const runId = await begin(await paced(), 1);
    const waits = await audiences.finish(runId);
    expect(waits.map((ms) => Math.ceil(ms / 60_000))).toEqual([60]);
    expect(await audiences.run(runId)).toMatchObject({ entered: 2, seq: 2 });
  });

  it('may be kept waiting without counting as lost', async () => {
    await audiences.gather('list', 'guests', 31);
    const runId = await begin(await paced());
    await audiences.page(runId);
    expect(await audiences.page(runId)).toMatchObject({ kind: 'wait' });
    const { overdueAt } = await audiences.run(runId);
    expect((overdueAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(75_000);
  });
});
