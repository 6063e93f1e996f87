import type { AudienceDirective } from '@sojourn/contract';
import type { AudienceAtWork } from '@sojourn/store';
import { ARCHIVED, endAudience, expectAudience, leasePace, readAudience, storePage } from '@sojourn/store';
import { admitPart } from './admit-part.js';
import type { House } from '../durable-run/house.js';
import { nextPart, type Part } from './next-part.js';
import { rateOf } from './rate.js';

const more: AudienceDirective = { kind: 'more' };
const done: AudienceDirective = { kind: 'done' };

/**
 * Looks at the next page of an audience run's customers and lets in whom the journey takes. May be repeated, and run
 * twice at once: a page is stored only on top of the one it was read after.
 */
export async function letInPage(house: House, runId: string): Promise<AudienceDirective> {
  const { dataSource, plans, engine } = house;
  const run = await readAudience(dataSource, runId);
  if (run?.state !== 'running') return done;
  if (run.journeyStatus === 'archived') {
    await endAudience(dataSource, runId, { state: 'canceled', reason: ARCHIVED });
    return done;
  }
  if (run.journeyStatus !== 'live' || run.versionId === null) return wait(house, run, null);
  if (run.dueAt !== null && run.dueAt > run.now) return wait(house, run, run.dueAt - run.now);

  const plan = await plans.of(dataSource, run.versionId);
  const rate = rateOf(engine, plan, run.perHour);
  const part = await nextPart(house, run, plan, rate.pageSize);
  if (part.asked.length === 0) return passOn(house, run, part);
  const { journeyId } = run;
  const waitMs = await leasePace(dataSource, { runId, journeyId, ms: part.asked.length * rate.msEach });
  if (waitMs > 0) return wait(house, run, waitMs);
  const came = await admitPart(house, run, part, rate);
  if (came !== null && came > 0) {
    house.counts.changed(journeyId);
    house.ringRelay();
  }
  return more;
}

/** Goes on where nobody was to be asked: behind them, at the run's next moment, or to its end. */
async function passOn({ dataSource }: House, run: AudienceAtWork, part: Part): Promise<AudienceDirective> {
  const { id: runId, seq, dueAt, lookedAt, entered, stayedOut } = run;
  const page = { runId, seq, lookedAt, entered, stayedOut, unusedMs: 0 };
  if (!part.isLast) {
    await storePage(dataSource, { ...page, reached: part.reached, dueAt, nextDueAt: part.nextDueAt });
  } else if (part.nextDueAt !== null) {
    await storePage(dataSource, { ...page, reached: null, dueAt: part.nextDueAt, nextDueAt: null });
  } else {
    await endAudience(dataSource, runId, { state: 'finished', seq });
  }
  return more;
}

async function wait(
  { dataSource }: House,
  { id }: AudienceAtWork,
  remainingMs: number | null,
): Promise<AudienceDirective> {
  await expectAudience(dataSource, id, remainingMs);
  return { kind: 'wait', remainingMs: remainingMs === null ? null : Math.ceil(remainingMs) };
}
