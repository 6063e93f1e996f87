import { aimText, atMost } from '../../enrollment/report/aim.js';
import { printRow } from '../../enrollment/report/print-row.js';
import type { LatencyFigures } from '../measure/latency.js';
import { percentiles } from './percentiles.js';

/** Prints how soon something comes of events at half load. */
export function printLatency({ fullLoad, ...late }: LatencyFigures): void {
  console.log();
  printRow(`half load: ${(fullLoad / 2).toFixed(1)} journeys/s`, ['p50 ms', 'p99 ms']);
  for (const [label, times] of [
    ['event → enrolled', late.enrolled],
    ['event → mail', late.acted],
    ['event → wait answered', late.answered],
    ['event → mail behind the wait', late.actedOnAnswer],
  ] as const) {
    const { p50, p99 } = percentiles(times);
    const aims = [aimText(atMost(60), { median: p50 }), aimText(atMost(300), { median: p99 })];
    printRow(label, [p50.toFixed(0), p99.toFixed(0), aims.join(', ')]);
  }
}
