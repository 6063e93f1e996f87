import type { AudienceAtWork } from '@sojourn/store';
import { MergedMeanwhile, storePage } from '@sojourn/store';
import type { Answer } from './ask-all.js';
import { askAll } from './ask-all.js';
import type { House } from '../durable-run/house.js';
import type { Part } from './next-part.js';
import type { Rate } from './rate.js';

class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/**
 * Asks a part's customers in and stores the page, all in one transaction under their locks. Returns how many came in;
 * null when nothing was done, because the run, its journey or a customer has changed meanwhile.
 */
export async function admitPart(
  house: House,
  run: AudienceAtWork,
  part: Part,
  { msEach }: Rate,
): Promise<number | null> {
  try {
    return await house.dataSource.transaction(async (transaction) => {
      const answers = await askAll(house, transaction, run, part.asked);
      if (answers === null) throw new Overtaken();
      const came = answers.filter(({ kind }) => kind === 'entered').length;
      const stored = await storePage(transaction, {
        ...progress(run, part, answers),
        unusedMs: (answers.length - came) * msEach,
      });
      if (!stored) throw new Overtaken();
      return came;
    });
  } catch (error) {
    // The page is read anew, and finds who they turned out to be.
    if (error instanceof Overtaken || error instanceof MergedMeanwhile) return null;
    throw error;
  }
}

function progress(run: AudienceAtWork, part: Part, answers: readonly Answer[]) {
  const stayedOut: Record<string, number> = { ...run.stayedOut };
  let { entered } = run;
  for (const answer of answers) {
    if (answer.kind === 'entered') entered += 1;
    else stayedOut[answer.rule] = (stayedOut[answer.rule] ?? 0) + 1;
  }
  return {
    runId: run.id,
    seq: run.seq,
    reached: part.reached,
    dueAt: run.dueAt,
    nextDueAt: part.nextDueAt,
    lookedAt: run.lookedAt + answers.length,
    entered,
    stayedOut,
  };
}
