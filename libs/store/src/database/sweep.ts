import type { DataSource } from 'typeorm';
import { rows } from './rows.js';

/** How many rows one statement of a sweep takes away at the most: a few hundred milliseconds' work. */
export const SWEEP_PAGE = 5_000;

/**
 * Runs a statement that takes rows away and returns each of them, `SWEEP_PAGE` at the most, until no page is full any
 * more.
 */
export async function sweep(
  dataSource: DataSource,
  statement: string,
  values: readonly unknown[],
): Promise<void> {
  let swept: number;
  do swept = (await rows(dataSource, statement, values)).length;
  while (swept === SWEEP_PAGE);
}
