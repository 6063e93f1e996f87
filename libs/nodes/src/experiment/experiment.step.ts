import { after, type Data } from '@sojourn/conditions';
import type { Answer, Step, StepContext, StepDecision } from '@sojourn/engine';
import { drawArm, percent } from '../chance/arms.schema.js';
import { durationOf } from '../timing/duration-of.js';
import type { ExperimentConfig } from './experiment.config.js';
import { rateOf } from './two-proportions.js';
import { winnerOf, type Measured, type Winner } from './winner.js';

type Figures = Extract<Answer, { kind: 'experiment' }>;

/** Asks how the ways have done; the winner takes all, and as long as there is none, chance decides. */
export const experimentStep: Step<ExperimentConfig> = {
  type: 'experiment',
  version: 1,
  enter: ({ arms, measure }) => ({
    kind: 'ask',
    ask: { kind: 'experiment', measure, arms: arms.map(({ id }) => id) },
  }),
  answered(config, context, answer) {
    if (answer.kind !== 'experiment') return drawn(config, context, [], 'The figures are not known');
    const measured = measuredOf(config, answer);
    if (!isComplete(config, measured, answer, context)) {
      return drawn(config, context, measured, 'The sample is not complete');
    }
    const winner = winnerOf(measured);
    if (winner === undefined)
      return drawn(config, context, measured, 'No way is better with 95 % confidence');
    return won(config, winner, measured);
  },
};

/** The figures of the ways that are still tried. */
function measuredOf({ arms }: ExperimentConfig, { figures }: Figures): readonly Measured[] {
  return arms
    .filter(({ weight }) => weight > 0)
    .map(({ id }) => ({
      id,
      ...((Object.hasOwn(figures, id) && figures[id]) || { reached: 0, succeeded: 0 }),
    }));
}

function isComplete(
  { after: { sample, time } }: ExperimentConfig,
  measured: readonly Measured[],
  { since }: Figures,
  { now, zone }: StepContext,
): boolean {
  return measured.every(({ reached }) => reached >= sample) && now >= after(since, durationOf(time), zone);
}

function drawn(
  { arms }: ExperimentConfig,
  context: StepContext,
  measured: readonly Measured[],
  why: string,
): StepDecision {
  const arm = drawArm(arms, context);
  if (arm === undefined) return { kind: 'end', reason: 'No way has a weight' };
  return {
    kind: 'leave',
    outcome: arm.id,
    reason: `Drawn by chance: ${arm.title}. ${why}`,
    facts: factsOf(measured),
    result: { way: arm.id, winner: null, p: null },
  };
}

function won(
  { arms }: ExperimentConfig,
  { best, runnerUp, p }: Winner,
  measured: readonly Measured[],
): StepDecision {
  const titleOf = (id: string) => arms.find((arm) => arm.id === id)?.title ?? id;
  const rates = `${percent(rateOf(best))} against ${percent(rateOf(runnerUp))} of ${titleOf(runnerUp.id)}`;
  return {
    kind: 'leave',
    outcome: best.id,
    reason: `${titleOf(best.id)} has won: ${rates} (p = ${p.toPrecision(2)})`,
    facts: factsOf(measured),
    result: { way: best.id, winner: best.id, p },
  };
}

function factsOf(measured: readonly Measured[]): Data {
  return Object.fromEntries(
    measured.flatMap(({ id, reached, succeeded }) => [
      [`figures.${id}.reached`, reached],
      [`figures.${id}.succeeded`, succeeded],
    ]),
  );
}
