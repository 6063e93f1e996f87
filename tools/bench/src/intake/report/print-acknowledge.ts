import { spreadOf } from '../../enrollment/measure/spread.js';
import { aimText, atLeast } from '../../enrollment/report/aim.js';
import { printRow } from '../../enrollment/report/print-row.js';
import { spreadText } from '../../enrollment/report/spread-text.js';
import type { AcknowledgeRound } from '../measure/acknowledge.js';

/** Prints how many events a second are acknowledged, beside plain inserts of the same rows in the same round. */
export function printAcknowledge(rounds: readonly AcknowledgeRound[]): void {
  const ratio = spreadOf(rounds.map(({ api, plain }) => api / plain));
  console.log();
  printRow('events, a hundred at a time', ['API', 'plain inserts', 'API : plain']);
  printRow('events/s acknowledged', [
    spreadText(spreadOf(rounds.map(({ api }) => api)), 0),
    spreadText(spreadOf(rounds.map(({ plain }) => plain)), 0),
    spreadText(ratio, 2),
    aimText(atLeast(0.5), ratio),
  ]);
}
