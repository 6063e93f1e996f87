import { rows } from '@sojourn/store';
import { audiencesIn } from '../testing/audience-scene.test-helper.js';
import {
  dailyAt,
  byCalendar,
  DAY_MS,
  HOUR_MS,
  inUtc,
  minuteFromNow,
} from '../testing/schedule.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { lookAtCalendar } from './look-at-calendar.js';
import { reckonCalendar } from './reckon-calendar.js';

describe('the calendar of a journey', () => {
  let scene: Scene;
  let audiences: ReturnType<typeof audiencesIn>;

  beforeEach(async () => {
    scene = await openScene();
    audiences = audiencesIn(scene);
  });
  afterEach(() => scene.close());

  const momentsOf = async (journeyId: string) => {
    const { reckoned } = await reckonCalendar(scene.desk, journeyId);
    if (reckoned.kind !== 'live') throw new Error(reckoned.kind);
    return reckoned.moments;
  };
  const runs = async () =>
    (await audiences.runs()).map(({ dueAt, dueBefore }) => [dueAt, dueBefore].map(Number));
  /** Has its alarm come at a moment that lies in the past. */
  const comeDue = (journeyId: string, at: number) =>
    scene.desk.dataSource.query(
      `UPDATE journey_calendar SET due_at = to_timestamp($2::float8 / 1000) WHERE journey_id = $1`,
      [journeyId, at],
    );

  it('names the next moments', async () => {
    const moment = minuteFromNow(2 * HOUR_MS);
    const journeyId = await scene.publish('Daily', dailyAt(moment));
    const expected = Array.from({ length: 10 }, (_, day) => moment + day * DAY_MS);
    expect(await momentsOf(journeyId)).toEqual(expected);
    expect(await runs()).toEqual([]);
  });

  it('goes on with the next occurrence where a time is past at publish', async () => {
    const moment = minuteFromNow(-HOUR_MS);
    const journeyId = await scene.publish('Daily', dailyAt(moment));
    expect((await momentsOf(journeyId))[0]).toBe(moment + DAY_MS);
    const past = byCalendar({ kind: 'once', ...inUtc(moment) });
    expect(await momentsOf(await scene.publish('Once', past))).toEqual([]);
  });

  it('begins with the first zone whose time is still to come at publish', async () => {
    // In Berlin it is past, and where local times come first it is long past; an hour behind Berlin it is to come.
    const soon = minuteFromNow(HOUR_MS / 2);
    const local = new Date(soon).toISOString().slice(0, 16);
    const once = byCalendar({ kind: 'once', date: local.slice(0, 10), time: local.slice(11) }, 'customer');
    const [first, ...others] = await momentsOf(await scene.publish('Once', once));
    expect(others).toEqual([]);
    expect(first).toBeGreaterThan(Date.now());
    expect(first).toBeLessThanOrEqual(soon);
  });

  it('begins one run for a moment that has come, however often it is looked at', async () => {
    const moment = minuteFromNow(-HOUR_MS);
    const journeyId = await scene.publish('Daily', dailyAt(moment));
    await momentsOf(journeyId);
    await comeDue(journeyId, moment);
    await Promise.all([1, 2, 3].map(() => lookAtCalendar(scene.desk, journeyId)));
    await lookAtCalendar(scene.desk, journeyId);
    expect(await runs()).toEqual([[moment, moment + DAY_MS]]);
    expect((await momentsOf(journeyId))[0]).toBe(moment + DAY_MS);
  });

  it('leaves out moments that were missed for more than a day', async () => {
    const moment = minuteFromNow(-HOUR_MS);
    const journeyId = await scene.publish('Daily', dailyAt(moment));
    await momentsOf(journeyId);
    await comeDue(journeyId, moment - 5 * DAY_MS);
    await lookAtCalendar(scene.desk, journeyId);
    expect(await runs()).toEqual([[moment, moment + DAY_MS]]);
  });

  it('asks for a change of the Schedule only when there is one', async () => {
    const journeyId = await scene.publish('Daily', dailyAt(minuteFromNow(HOUR_MS)));
    const wakeNo = async () => {
      const [row] = await rows<{ wakeNo: number }>(
        scene.desk.dataSource,
        `SELECT wake_no AS "wakeNo" FROM journey_calendar`,
      );
      return row?.wakeNo;
    };
    await lookAtCalendar(scene.desk, journeyId);
    const before = await wakeNo();
    await lookAtCalendar(scene.desk, journeyId);
    expect(await wakeNo()).toBe(before);
  });

  it('lets nobody in for what comes due while the journey is paused', async () => {
    const moment = minuteFromNow(-HOUR_MS);
    const journeyId = await scene.publish('Daily', dailyAt(moment));
    await momentsOf(journeyId);
    await comeDue(journeyId, moment);
    await scene.store.journeys.pause(scene.workspaceId, journeyId);
    expect((await reckonCalendar(scene.desk, journeyId)).reckoned).toEqual({ kind: 'paused' });
    await scene.desk.dataSource.query(`UPDATE journey_calendar SET woken_no = wake_no`);
    await scene.store.journeys.resume(scene.workspaceId, journeyId);
    expect((await momentsOf(journeyId))[0]).toBe(moment + DAY_MS);
    expect(await runs()).toEqual([]);
  });

  it('goes by the rule that was published last, behind what had come due before', async () => {
    const moment = minuteFromNow(-HOUR_MS);
    const journeyId = await scene.publish('Daily', dailyAt(moment));
    await momentsOf(journeyId);
    await comeDue(journeyId, moment);
    const other = minuteFromNow(5 * HOUR_MS);
    await scene.republish(journeyId, dailyAt(other), { kind: 'finish' });
    expect((await momentsOf(journeyId))[0]).toBe(other);
    expect((await runs()).map(([at]) => at)).toEqual([moment]);
  });

  it('is gone with its journey, and with its trigger', async () => {
    const byHand = { ...dailyAt(0), trigger: { type: 'manual', version: 1, config: {} } };
    const journeyId = await scene.publish('Daily', dailyAt(minuteFromNow(HOUR_MS)));
    await scene.republish(journeyId, byHand, { kind: 'finish' });
    expect((await reckonCalendar(scene.desk, journeyId)).reckoned).toEqual({ kind: 'gone' });
    const archived = await scene.publish('Daily', dailyAt(minuteFromNow(HOUR_MS)));
    await scene.store.journeys.archive(scene.workspaceId, archived);
    expect((await reckonCalendar(scene.desk, archived)).reckoned).toEqual({ kind: 'gone' });
    const none = await scene.publish('By hand', byHand);
    expect((await reckonCalendar(scene.desk, none)).reckoned).toEqual({ kind: 'gone' });
  });
});
