import type { HistoryFigures } from '../measure/history-figures.js';
import type { LoadFigures } from '../measure/load.js';
import { type Spread, spreadOf } from '../measure/spread.js';
import type { ShapeName } from '../shapes/shape.js';
import type { Kind } from '../workload/journeys.js';
import { aimText } from './aim.js';
import { type LoadLine, loadLines } from './load-lines.js';
import { printRow } from './print-row.js';
import { spreadText } from './spread-text.js';

const histories: readonly (readonly [string, (figures: HistoryFigures) => readonly [number, number]])[] = [
  ['history events', ({ events }) => events],
  ['workflow tasks', ({ workflowTasks }) => workflowTasks],
  ['state transitions', ({ transitions }) => transitions],
  ['history bytes', ({ bytes }) => bytes],
];

/** Prints what the shapes have shown with one of the journeys, each with its spread, and how ours compares. */
export function printLoad(kind: Kind, all: readonly LoadFigures[]): void {
  const figures = all.filter((one) => one.kind === kind);
  const ours = figures.find(({ shape }) => shape === 'ours');
  const others = ours === undefined ? [] : figures.filter((one) => one !== ours);
  console.log();
  printRow(
    kind,
    [...figures, ...others].map(({ shape }, at) => (at < figures.length ? shape : `ours : ${shape}`)),
  );
  for (const [label, read] of histories) {
    printRow(
      label,
      figures.map((one) => withMost(read(one.histories))),
    );
  }
  for (const line of loadLines) {
    const spreads = figures.map((one) => ({ shape: one.shape, spread: spreadOf(one.rounds.map(line.of)) }));
    const ratios = others.map((other) => ({ shape: other.shape, spread: ratioOf(line, ours, other) }));
    printRow(line.label, [
      ...spreads.map(({ spread }) => spreadText(spread, line.digits)),
      ...ratios.map(({ spread }) => spreadText(spread, 2)),
      aimsText(line, [...spreads.filter(({ shape }) => shape === 'ours'), ...ratios]),
    ]);
  }
}

/** The ratio of what was measured in the same round: what changes with the machine changes for both. */
function ratioOf({ of }: LoadLine, ours: LoadFigures | undefined, other: LoadFigures): Spread {
  return spreadOf(
    other.rounds.flatMap((round, index) => {
      const own = ours?.rounds[index];
      return own === undefined ? [] : [of(own) / of(round)];
    }),
  );
}

function aimsText(
  { aims = {} }: LoadLine,
  reached: readonly { readonly shape: ShapeName; readonly spread: Spread }[],
): string {
  const texts = reached.flatMap(({ shape, spread }) => {
    const aim = aims[shape];
    return aim === undefined ? [] : [aimText(aim, spread)];
  });
  return texts.join(', ');
}

function withMost([median, most]: readonly [number, number]): string {
  return median === most ? `${median}` : `${median} (most ${most})`;
}
