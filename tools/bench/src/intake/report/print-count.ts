import { spreadOf } from '../../enrollment/measure/spread.js';
import { aimText, atMost } from '../../enrollment/report/aim.js';
import { printRow } from '../../enrollment/report/print-row.js';
import { spreadText } from '../../enrollment/report/spread-text.js';
import type { CountFigures } from '../measure/count.js';

/** Prints how long a count with 20 examples takes, the longest time against the aim. */
export function printCount(customers: number, figures: readonly CountFigures[]): void {
  console.log();
  printRow(`count and examples of ${customers.toLocaleString('en')}`, ['ms', 'count', 'examples']);
  for (const { condition, count, isEstimate, examples, times } of figures) {
    const spread = spreadOf(times);
    printRow(condition, [
      spreadText(spread, 0),
      `${count?.toLocaleString('en') ?? 'none'}${isEstimate ? ' (estimate)' : ''}`,
      String(examples),
      // Without a count nothing was answered, however soon.
      aimText(atMost(2_000), { median: count === null ? Infinity : spread.most }),
    ]);
  }
}
