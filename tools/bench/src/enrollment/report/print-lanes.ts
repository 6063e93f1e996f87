import type { LaneFigures } from '../measure/lanes.js';
import { quantile } from '../measure/spread.js';
import { printRow } from './print-row.js';

/** Prints how soon live customers are acted on while an audience is carried out, beside when there is none. */
export function printLanes({ alone, behind, queued: [first, last], releasedPerSecond }: LaneFigures): void {
  const number = (figure: number) => Math.round(figure).toLocaleString('en');
  console.log();
  printRow(`live, ${number(first)} of an audience queued`, ['alone', 'behind', 'behind : alone']);
  for (const [label, share] of [
    ['p50', 0.5],
    ['p99', 0.99],
  ] as const) {
    const [one, other] = [alone, behind].map((times) =>
      quantile(
        times.toSorted((a, b) => a - b),
        share,
      ),
    );
    printRow(`event → action, ${label} ms`, [
      number(one ?? NaN),
      number(other ?? NaN),
      ((other ?? NaN) / (one ?? NaN)).toFixed(2),
    ]);
  }
  printRow('of the audience', [
    `${number(releasedPerSecond)} a second, ${number(last)} still queued at the end`,
  ]);
}
