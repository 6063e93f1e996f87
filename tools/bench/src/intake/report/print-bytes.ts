import { printRow } from '../../enrollment/report/print-row.js';
import type { BytesFigures } from '../measure/bytes.js';

/** Prints what events and decisions take up. */
export function printBytes({ event, decision, events, decisions }: BytesFigures): void {
  const sum = Object.values(event).reduce((all, bytes) => all + bytes, 0);
  const parts = Object.entries(event).map(([table, bytes]) => `${table} ${bytes.toFixed(0)}`);
  console.log();
  printRow('bytes in PostgreSQL, with indexes', ['of one', 'of those']);
  printRow(`an event, of ${events.toLocaleString('en')}`, [sum.toFixed(0), parts.join(', ')]);
  printRow(`a decision, of ${decisions.toLocaleString('en')}`, [decision.toFixed(0)]);
}
