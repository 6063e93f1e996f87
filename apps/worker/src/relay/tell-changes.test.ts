import { rows } from '@sojourn/store';
import { aJourney, createTestDatabase, openVirtualClock, type VirtualClock } from '@sojourn/testing';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { tellChanges } from './tell-changes.js';

const NOON = Date.parse('2031-03-30T12:00:00Z');
const PACE = { atOnce: 20, everyMs: 1_000 };

describe('the pace at which people inside are told', () => {
  let scene: Scene;
  let clock: VirtualClock;

  beforeEach(async () => {
    const database = await createTestDatabase();
    clock = await openVirtualClock(database.url);
    await clock.standAt(NOON);
    scene = await openScene([], { database, clock });
  });
  afterEach(async () => {
    await clock.close();
    await scene.close();
  });

  /** A journey with so many people inside, all held by a pause. */
  async function aPausedOne(name: string, inside: number): Promise<string> {
    const journeyId = await scene.publish(name, aJourney().on(name).wait('P1D').build());
    await scene.track('ada', name);
    await scene.relay();
    await scene.store.journeys.pause(scene.workspaceId, journeyId);
    await scene.desk.dataSource.query(
      `INSERT INTO enrollment (id, workspace_id, journey_id, version_id, customer_id, entry_key, entry, cursor)
       SELECT gen_random_uuid(), workspace_id, journey_id, version_id, customer_id, n::text, entry, cursor
         FROM enrollment, generate_series(2, $2::int) AS n WHERE journey_id = $1`,
      [journeyId, inside],
    );
    await scene.desk.dataSource.query(
      `UPDATE enrollment SET held = true, wake_no = 0 WHERE journey_id = $1`,
      [journeyId],
    );
    return journeyId;
  }

  const resume = (journeyId: string) => scene.store.journeys.resume(scene.workspaceId, journeyId);

  const toldOf = async (journeyId: string) => {
    const [woken] = await rows<{ readonly people: number }>(
      scene.desk.dataSource,
      `SELECT count(*)::int AS people FROM enrollment WHERE journey_id = $1 AND wake_no > 0`,
      [journeyId],
    );
    return woken?.people;
  };

  /** Three workers, each of which is woken twice by something else. */
  const round = async () => {
    await Promise.all([1, 2, 3].map(() => tellChanges(scene.desk, PACE)));
    await Promise.all([1, 2, 3].map(() => tellChanges(scene.desk, PACE)));
  };

  it('is the same however many workers there are, and however often they are woken', async () => {
    const journeyId = await aPausedOne('Held', 45);
    await resume(journeyId);
    const told: unknown[] = [];
    for (let second = 0; second < 4; second += 1) {
      await clock.standAt(NOON + second * 1_000);
      await round();
      told.push(await toldOf(journeyId));
    }
    expect(told).toEqual([20, 40, 45, 45]);
  });

  it('is shared by the journeys of a workspace, and what one leaves over falls to the others', async () => {
    const [few, many] = [await aPausedOne('Few', 3), await aPausedOne('Many', 50)];
    const also = await aPausedOne('Also', 50);
    for (const journeyId of [few, many, also]) await resume(journeyId);
    await round();
    // The journeys come in the order of their ids.
    expect([await toldOf(few), await toldOf(many), await toldOf(also)]).toEqual([3, 9, 8]);
    await clock.standAt(NOON + 1_000);
    await round();
    expect([await toldOf(few), await toldOf(many), await toldOf(also)]).toEqual([3, 19, 18]);
  });
});
