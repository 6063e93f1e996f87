import type { NewAudienceRow } from '@sojourn/store';
import { AudienceColumn, type CellType } from './audience-column.object.js';

const MOST_EXAMPLES = 3;

/** What the columns of a file hold: what their cells were read as, and the first few different ones. */
export function describeColumns(
  names: readonly string[],
  rows: readonly NewAudienceRow[],
): readonly AudienceColumn[] {
  return names.map((name) => {
    const types = new Set<CellType>();
    const examples = new Set<string>();
    let filled = 0;
    for (const { data } of rows) {
      const value = data?.[name];
      if (value === undefined) continue;
      filled += 1;
      types.add(typeOf(value));
      if (examples.size < MOST_EXAMPLES)
        examples.add(typeof value === 'string' ? value : JSON.stringify(value));
    }
    return new AudienceColumn(name, [...types], [...examples], filled);
  });
}

function typeOf(value: unknown): CellType {
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text';
}
