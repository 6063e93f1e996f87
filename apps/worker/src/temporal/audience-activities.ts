import type { AudienceActivities, AudienceDirective } from '@sojourn/contract';
import { isOutage } from '@sojourn/store';
import { Context } from '@temporalio/activity';
import { setTimeout as delay } from 'node:timers/promises';
import { giveUp } from '../audience/give-up.js';
import type { House } from '../durable-run/house.js';
import { letInPage } from '../audience/let-in-page.js';
import { lookAtCalendar } from '../calendar/look-at-calendar.js';
import { asFailure } from './as-failure.js';

// One activity lets in as many pages as it can in this time: it costs three events of history, however many they are.
const LONGEST_MS = 60_000;
// A pause that is shorter than this is not worth a timer.
const SHORT_PAUSE_MS = 2_000;

/** The activities of audiences and calendars. They stop after the page in hand when `stopping` is aborted. */
export function createAudienceActivities(house: House, stopping: AbortSignal): AudienceActivities {
  async function letInPages(runId: string): Promise<AudienceDirective> {
    const until = performance.now() + LONGEST_MS;
    for (;;) {
      Context.current().heartbeat();
      const next = await letInPage(house, runId);
      if (next.kind === 'done') return next;
      if (next.kind === 'wait') {
        if (next.remainingMs === null || next.remainingMs > SHORT_PAUSE_MS) return next;
        await delay(next.remainingMs);
      }
      if (stopping.aborted || performance.now() > until) return { kind: 'more' };
    }
  }

  return {
    async letInPages(runId) {
      try {
        return await letInPages(runId);
      } catch (error) {
        if (await giveUp(house, runId, Context.current().info.attempt, error)) return { kind: 'done' };
        throw asFailure(error, { isLocal: false });
      }
    },
    async lookAtCalendar(journeyId) {
      try {
        await lookAtCalendar(house, journeyId);
      } catch (error) {
        if (!isOutage(error)) house.log.error('unexpected error', { journeyId }, error);
        throw asFailure(error, { isLocal: false });
      }
    },
  };
}
