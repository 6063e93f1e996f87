import type { StatementFigures } from '../measure/statements.js';
import type { Kind } from '../workload/journeys.js';
import { printRow } from './print-row.js';

const MOST = 30;
const SHOWN = 110;

/** Prints what one journey asks of PostgreSQL, the dearest statement first. */
export function printStatements(kind: Kind, statements: readonly StatementFigures[], journeys: number): void {
  const each = (of: (one: StatementFigures) => number) =>
    statements.reduce((sum, one) => sum + of(one), 0) / journeys;
  console.log();
  printRow(`${kind}, a journey: ${each(({ calls }) => calls).toFixed(1)} statements`, [
    'planning ms',
    'running ms',
  ]);
  printRow('', [each(({ planMs }) => planMs).toFixed(3), each(({ runMs }) => runMs).toFixed(3)]);
  for (const { sql, calls, planMs, runMs } of statements.slice(0, MOST)) {
    const times = [planMs, runMs].map((ms) => (ms / journeys).toFixed(3));
    printRow(`  ${(calls / journeys).toFixed(2)} times`, [...times, sql.slice(0, SHOWN)]);
  }
}
