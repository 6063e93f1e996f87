import { calendarScheduleId } from '@sojourn/contract';
import { JourneyCalendarEntity, standingOf } from '@sojourn/store';
import { TEST_TEMPORAL_ADDRESS } from '@sojourn/testing';
import { Client, Connection, ScheduleNotFoundError } from '@temporalio/client';
import { calendarRounds } from '../relay/audience-rounds.js';
import { createNamespace } from '../testing/namespace.test-helper.js';
import {
  byCalendar,
  dailyAt,
  DAY_MS,
  HOUR_MS,
  inUtc,
  minuteFromNow,
} from '../testing/schedule.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { tellCalendars } from './tell-calendars.js';

describe('the Schedule of a journey', () => {
  let scene: Scene;
  let connection: Connection;
  let client: Client;

  beforeAll(async () => {
    connection = await Connection.connect({ address: process.env[TEST_TEMPORAL_ADDRESS] ?? '' });
    client = new Client({ connection, namespace: await createNamespace(connection) });
    scene = await openScene();
    await standingOf(scene.desk.dataSource, scene.desk.server);
  });
  afterAll(async () => {
    await connection.close();
    await scene.close();
  });

  const parts = () => ({ ...scene.desk, client });
  const tell = () => tellCalendars(parts());
  const schedule = (journeyId: string) => client.schedule.getHandle(calendarScheduleId(journeyId));
  const nextOf = async (journeyId: string) =>
    (await schedule(journeyId).describe()).info.nextActionTimes.map(Number);
  const isPaused = async (journeyId: string) => (await schedule(journeyId).describe()).state.paused;
  const calendars = (journeyId: string) =>
    scene.desk.dataSource.getRepository(JourneyCalendarEntity).findBy({ journeyId });
  const moment = minuteFromNow(2 * HOUR_MS);
  const daily = dailyAt(moment);

  it('holds the journey’s next moments, and nothing that says whose they are', async () => {
    const journeyId = await scene.publish('Secret sale', daily);
    await tell();
    expect(await nextOf(journeyId)).toEqual(Array.from({ length: 10 }, (_, day) => moment + day * DAY_MS));
    const { action, memo } = await schedule(journeyId).describe();
    expect(action).toMatchObject({
      workflowType: 'calendar',
      args: [journeyId],
      taskQueue: 'sojourn-audience',
    });
    expect(JSON.stringify([action, memo])).not.toMatch(/secret|members/i);
    expect(await calendars(journeyId)).toMatchObject([{ wakeNo: 1, wokenNo: 1 }]);
  });

  it('is the same however often it is told', async () => {
    const journeyId = await scene.publish('Again', daily);
    for (const _ of [1, 2]) await calendarRounds(parts())();
    await Promise.all([calendarRounds(parts())(), calendarRounds(parts())()]);
    expect((await nextOf(journeyId))[0]).toBe(moment);
  });

  it('is paused with its journey, and goes on with it', async () => {
    const journeyId = await scene.publish('Paused', daily);
    await tell();
    await scene.store.journeys.pause(scene.workspaceId, journeyId);
    await tell();
    expect(await isPaused(journeyId)).toBe(true);
    await scene.store.journeys.resume(scene.workspaceId, journeyId);
    await tell();
    expect(await isPaused(journeyId)).toBe(false);
    expect((await nextOf(journeyId))[0]).toBe(moment);
  });

  it('follows a new version', async () => {
    const journeyId = await scene.publish('Moved', daily);
    await tell();
    const later = moment + HOUR_MS;
    await scene.republish(journeyId, dailyAt(later), { kind: 'finish' });
    await tell();
    expect((await nextOf(journeyId))[0]).toBe(later);
  });

  it('is deleted when the journey is archived, or has another trigger, or will never be due again', async () => {
    const archived = await scene.publish('Archived', daily);
    const byHand = await scene.publish('By hand', daily);
    const past = inUtc(minuteFromNow(-HOUR_MS));
    const over = await scene.publish('Over', byCalendar({ kind: 'once', ...past }));
    await tell();
    await scene.store.journeys.archive(scene.workspaceId, archived);
    await scene.republish(
      byHand,
      { ...daily, trigger: { type: 'manual', version: 1, config: {} } },
      { kind: 'finish' },
    );
    await tell();
    for (const journeyId of [archived, byHand, over]) {
      await expect(schedule(journeyId).describe()).rejects.toThrow(ScheduleNotFoundError);
    }
    expect([await calendars(archived), await calendars(byHand)]).toEqual([[], []]);
    expect(await calendars(over)).toMatchObject([{ dueAt: null }]);
  });

  it('is made anew at the start of a relay when Temporal has lost it', async () => {
    const journeyId = await scene.publish('Lost', daily);
    const rounds = calendarRounds(parts());
    await rounds();
    await schedule(journeyId).delete();
    await rounds();
    await expect(schedule(journeyId).describe()).rejects.toThrow(ScheduleNotFoundError);
    await calendarRounds(parts())();
    expect((await nextOf(journeyId))[0]).toBe(moment);
  });
});
