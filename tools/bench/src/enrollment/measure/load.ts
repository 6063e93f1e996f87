import type { ShapeName } from '../shapes/shape.js';
import type { Stage } from '../stage/stage.js';
import { type Kind, KINDS } from '../workload/journeys.js';
import { type Batch, type BatchFigures, runBatch } from './batch.js';
import type { Contestant } from './contestant.js';
import { historyFigures, type HistoryFigures } from './history-figures.js';
import { runPaced } from './paced.js';

/** What one round has shown of a shape. */
export interface RoundFigures extends BatchFigures {
  /** Times from events to their mails at half of the speed just measured, in milliseconds. */
  readonly latencies: readonly number[];
}

/** What all rounds have shown of a shape, with one of the journeys. */
export interface LoadFigures {
  readonly shape: ShapeName;
  readonly kind: Kind;
  /** In the order of the rounds: figures of the same place were taken one right after the other. */
  readonly rounds: readonly RoundFigures[];
  readonly histories: HistoryFigures;
}

/** How much is measured, and who is told. */
export interface LoadPlan {
  readonly rounds: number;
  readonly inFlight: number;
  readonly progress: (what: string) => void;
}

const WARM_UP = 60;

/**
 * Measures what the shapes get through. In every round each of them has its turn, in another order, so that what
 * changes with the machine changes for all.
 */
export async function measureLoad(
  stage: Stage,
  contestants: readonly Contestant[],
  plan: LoadPlan,
): Promise<readonly LoadFigures[]> {
  await warmUp(stage, contestants, plan);
  const measured = contestants.flatMap(({ shape }) =>
    KINDS.map((kind) => ({ shape, kind, rounds: [] as RoundFigures[] })),
  );
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const kind of KINDS) {
      for (const { shape, customers } of rotated(contestants, round)) {
        const batch: Batch = { shape, stage, kind, customers, name: `${kind}-${round}` };
        const figures = await measureRound(batch, plan.inFlight);
        measured.find((one) => one.shape === shape && one.kind === kind)?.rounds.push(figures);
        plan.progress(
          `round ${round + 1} of ${plan.rounds}, ${kind}, ${shape.name}: ${figures.journeysPerSecond.toFixed(1)} journeys/s`,
        );
      }
    }
  }
  return Promise.all(
    measured.map(async ({ shape, kind, rounds }) => ({
      shape: shape.name,
      kind,
      rounds,
      histories: await historyFigures(
        { address: stage.temporalAddress, namespace: shape.namespace },
        rounds.at(-1)?.window ?? { from: new Date(), to: new Date() },
      ),
    })),
  );
}

async function warmUp(stage: Stage, contestants: readonly Contestant[], { inFlight, progress }: LoadPlan) {
  for (const { shape, customers } of contestants) {
    progress(`warming up: ${shape.name}`);
    for (const kind of KINDS) {
      const batch = { shape, stage, kind, customers: customers.slice(0, WARM_UP), name: `warm-${kind}` };
      await runBatch(batch, inFlight);
    }
  }
}

async function measureRound(batch: Batch, inFlight: number): Promise<RoundFigures> {
  const figures = await runBatch(batch, inFlight);
  const half = batch.customers.slice(0, Math.ceil(batch.customers.length / 2));
  const paced = { ...batch, customers: half, name: `half-${batch.name}` };
  return { ...figures, latencies: await runPaced(paced, figures.journeysPerSecond / 2) };
}

function rotated<T>(all: readonly T[], by: number): readonly T[] {
  const first = by % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
}
