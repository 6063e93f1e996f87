import { isSchema } from '../schema-parts.js';

/** A name and its value, as they are typed. */
export interface RecordRow {
  readonly name: string;
  readonly value: unknown;
}

/** The rows of a saved record. */
export function readRows(record: unknown): readonly RecordRow[] {
  return isSchema(record) ? Object.entries(record).map(([name, value]) => ({ name, value })) : [];
}

/** The record that is saved; of rows with the same name the first counts, and a value that is missing is null. */
export function writeRows(rows: readonly RecordRow[]): Record<string, unknown> {
  const first = rows.filter((row, index) => rows.findIndex(({ name }) => name === row.name) === index);
  return Object.fromEntries(first.map(({ name, value }) => [name, value ?? null]));
}

/** What is wrong with the name of a row, in words. */
export function refusalOfName(rows: readonly RecordRow[], index: number): string | undefined {
  const name = rows[index]?.name ?? '';
  if (name === '') return 'Give it a name.';
  return rows.findIndex((row) => row.name === name) < index ? `“${name}” is there already.` : undefined;
}
