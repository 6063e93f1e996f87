import { AUDIENCE_QUEUE, CALENDAR_WORKFLOW, calendarScheduleId } from '@sojourn/contract';
import type { CalendarSpec, Client, ScheduleUpdateOptions } from '@temporalio/client';
import {
  MONTHS,
  ScheduleAlreadyRunning,
  ScheduleNotFoundError,
  ScheduleOverlapPolicy,
} from '@temporalio/client';
import type { Reckoned } from './reckon-calendar.js';

/**
 * Brings a journey's Schedule to what was reckoned, whatever it was before: it is made, changed, paused or deleted.
 * Repeats are harmless.
 */
export async function tellSchedule(client: Client, journeyId: string, reckoned: Reckoned): Promise<void> {
  const schedule = client.schedule.getHandle(calendarScheduleId(journeyId));
  if (reckoned.kind === 'live' && reckoned.moments.length > 0) {
    await makeOrChange(client, journeyId, reckoned.moments);
  } else if (reckoned.kind === 'paused') {
    await unlessAbsent(schedule.pause('The journey is paused.'));
  } else {
    await unlessAbsent(schedule.delete());
  }
}

async function makeOrChange(client: Client, journeyId: string, moments: readonly number[]): Promise<void> {
  const scheduleId = calendarScheduleId(journeyId);
  const wanted = {
    spec: { calendars: moments.map(inUtc) },
    action: {
      type: 'startWorkflow',
      workflowType: CALENDAR_WORKFLOW,
      workflowId: scheduleId,
      taskQueue: AUDIENCE_QUEUE,
      args: [journeyId],
    },
    // One alarm behind another is one too many only if nothing has come due in between.
    policies: { overlap: ScheduleOverlapPolicy.BUFFER_ONE, catchupWindow: '1 day' },
    state: { paused: false },
  } satisfies ScheduleUpdateOptions;
  try {
    await client.schedule.create({ scheduleId, ...wanted });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await client.schedule.getHandle(scheduleId).update(() => wanted);
  }
}

/** A moment as a Schedule takes it. Local times become instants by us alone, as Temporal skips those in a gap. */
function inUtc(moment: number): CalendarSpec {
  const at = new Date(Math.ceil(moment / 1000) * 1000);
  return {
    year: at.getUTCFullYear(),
    month: MONTHS[at.getUTCMonth()],
    dayOfMonth: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  };
}

async function unlessAbsent(done: Promise<unknown>): Promise<void> {
  try {
    await done;
  } catch (error) {
    if (!(error instanceof ScheduleNotFoundError)) throw error;
  }
}
