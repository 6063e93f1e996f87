import { sumOf, type TableBytes } from '../measure/table-bytes.js';
import type { WaitingFigures } from '../measure/waiting.js';
import { printRow } from './print-row.js';

const LARGEST = 5;

/** Prints what a waiting customer takes up, and in which tables with ours. */
export function printWaiting(figures: readonly WaitingFigures[]): void {
  console.log();
  printRow(
    'a waiting customer, bytes in PostgreSQL',
    figures.map(({ shape }) => shape),
  );
  printRow("  Temporal's", texts(figures, 'temporal'));
  printRow("  Sojourn's", texts(figures, 'ours'));
  const ours = figures.find(({ shape }) => shape === 'ours');
  if (ours === undefined) return;
  printRow("    most of it in Temporal's", [largestOf(ours.temporal)]);
  printRow("    most of it in Sojourn's", [largestOf(ours.ours)]);
}

function texts(figures: readonly WaitingFigures[], whose: 'temporal' | 'ours'): readonly string[] {
  return figures.map((one) => Math.round(sumOf(one[whose])).toLocaleString('en'));
}

function largestOf(bytes: TableBytes): string {
  return [...bytes]
    .slice(0, LARGEST)
    .map(([table, size]) => `${table} ${Math.round(size).toLocaleString('en')}`)
    .join(', ');
}
