import type { Advanced, Answer, Ask } from '@sojourn/engine';
import { declareWinner, readExperiment } from '@sojourn/store';
import { Beforehand } from '../durable-run/beforehand.js';
import type { Asking } from './asking.js';

/**
 * How the ways of an experiment have done. Once one has won, what it has won by is the answer for everybody after, so
 * the winner stays; unless the experiment was changed so that these figures decide nothing any more: then those of now
 * count. A winner is declared beforehand, and the first to do so decides.
 */
export async function answerExperiment(
  { measure }: Extract<Ask, { kind: 'experiment' }>,
  { transaction, row, house, node, visit, hear }: Asking,
): Promise<Answer> {
  const { workspaceId, journeyId } = row;
  const experiment = { workspaceId, journeyId, nodeId: node, measure };
  const { figures, since, won } = await readExperiment(transaction, experiment);
  if (won !== null) {
    const before: Answer = { kind: 'experiment', figures: won.figures, since: won.since };
    if (winnerIn(hear(before), visit) !== null) return before;
  }
  const now = { kind: 'experiment', figures, since: since ?? row.now } as const;
  const arm = winnerIn(hear(now), visit);
  if (arm === null) return now;
  const declaration = { ...experiment, ...now, arm, replaces: won?.number ?? null };
  throw new Beforehand(() => declareWinner(house.dataSource, declaration));
}

/** The way that an answer made the winner. */
function winnerIn({ effects }: Advanced, visit: number): string | null {
  const left = effects.find((effect) => effect.kind === 'visit-ended' && effect.visit === visit);
  const winner = left?.kind === 'visit-ended' ? left.result?.['winner'] : null;
  return typeof winner === 'string' ? winner : null;
}
