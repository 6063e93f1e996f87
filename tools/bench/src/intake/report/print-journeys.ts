import { spreadOf } from '../../enrollment/measure/spread.js';
import { aimText, atMost } from '../../enrollment/report/aim.js';
import { printRow } from '../../enrollment/report/print-row.js';
import { spreadText } from '../../enrollment/report/spread-text.js';
import type { JourneysFigures } from '../measure/journeys.js';

/** Prints what an event costs that no journey listens for, and how that grows with the journeys. */
export function printJourneys(figures: readonly JourneysFigures[]): void {
  console.log();
  printRow('an event beside so many journeys', [
    ...figures.map(({ published }) => published.toLocaleString('en')),
    'most : fewest',
  ]);
  for (const [label, name, digits] of [
    ['CPU ms of the worker', 'cpuMs', 2],
    ['statements', 'statements', 2],
  ] as const) {
    const spreads = figures.map(({ rounds }) => spreadOf(rounds.map((round) => round[name])));
    // Of the same round: what changes with the machine changes for both.
    const [fewest, most] = [figures.at(0)?.rounds ?? [], figures.at(-1)?.rounds ?? []];
    const growth = spreadOf(most.map((round, index) => round[name] / (fewest[index]?.[name] ?? NaN)));
    printRow(label, [
      ...spreads.map((spread) => spreadText(spread, digits)),
      spreadText(growth, 2),
      aimText(atMost(1.2), growth),
    ]);
  }
}
