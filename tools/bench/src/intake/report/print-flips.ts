import { aimText, atMost } from '../../enrollment/report/aim.js';
import { printRow } from '../../enrollment/report/print-row.js';
import type { FlipFigures } from '../measure/flips.js';
import { percentiles } from './percentiles.js';

/** Prints how late time moves customers out of a segment. */
export function printFlips({ late, perSecond }: FlipFigures): void {
  const { p50, p99 } = percentiles(late);
  console.log();
  printRow(`${perSecond.toFixed(0)} customers a second leave by time`, ['p50 ms', 'p99 ms']);
  printRow('moment → left', [p50.toFixed(0), p99.toFixed(0), aimText(atMost(1_000), { median: p99 })]);
}
