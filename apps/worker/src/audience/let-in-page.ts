import type { AudienceDirective } from '@sojourn/contract';
import type { AudienceAtWork } from '@sojourn/store';
import { endAudience, expectAudience, leasePace, readAudience, storePage } from '@sojourn/store';
import { admitPart } from './admit-part.js';
import type { Hall } from './hall.js';
import { nextPart, type Part } from './next-part.js';
import { rateOf } from './rate.js';

const ARCHIVED = 'The journey was archived.';
const more: AudienceDirective = { kind: 'more' };
const done: AudienceDirective = { kind: 'done' };

/**
 * Looks at the next page of an audience run's customers and lets in whom the journey takes. May be repeated, and run
 * twice at once: a page is stored only on top of the one it was read after.
 */
export async function letInPage(hall: Hall, runId: string): Promise<AudienceDirective> {
  const { dataSource, plans, engine } = hall;
  const run = await readAudience(dataSource, runId);
  if (run?.state !== 'running') return done;
  if (run.journeyStatus === 'archived') {
    await endAudience(dataSource, runId, { state: 'canceled', reason: ARCHIVED });
    return done;
  }
  if (run.journeyStatus !== 'live' || run.versionId === null) return wait(hall, run, null);
  if (run.dueAt !== null && run.dueAt > run.now) return wait(hall, run, run.dueAt - run.now);

  const plan = await plans.of(dataSource, run.versionId);
  const rate = rateOf(engine, plan, run.perHour);
  const part = await nextPart(hall, run, plan, rate.pageSize);
  if (part.asked.length === 0) return passOn(hall, run, part);
  const { journeyId } = run;
  const waitMs = await leasePace(dataSource, { runId, journeyId, ms: part.asked.length * rate.msEach });
  if (waitMs > 0) return wait(hall, run, waitMs);
  const came = await admitPart(hall, run, part, rate);
  if (came !== null && came > 0) {
    hall.counts.changed(journeyId);
    hall.ringRelay();
  }
  return more;
}

/** Goes on where nobody was to be asked: behind them, at the run's next moment, or to its end. */
async function passOn({ dataSource }: Hall, run: AudienceAtWork, part: Part): Promise<AudienceDirective> {
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
  { dataSource }: Hall,
  { id }: AudienceAtWork,
  remainingMs: number | null,
): Promise<AudienceDirective> {
  await expectAudience(dataSource, id, remainingMs);
  return { kind: 'wait', remainingMs: remainingMs === null ? null : Math.ceil(remainingMs) };
}
