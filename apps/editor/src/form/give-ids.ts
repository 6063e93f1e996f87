import type { JsonSchema } from '@sojourn/sdk';
import { hasId } from './form-schema.js';
import { isSchema, propertiesOf } from './schema-parts.js';

/** Gives every list item whose schema has an `id` one, where it has none yet: `path-1`, `path-2`. */
export function giveIds(
  config: Readonly<Record<string, unknown>>,
  schema: JsonSchema,
): Record<string, unknown> {
  const properties = propertiesOf(schema) ?? {};
  return Object.fromEntries(
    Object.entries(config).map(([key, value]) => {
      const items = properties[key]?.['items'];
      const isNumbered = Array.isArray(value) && isSchema(items) && hasId(items);
      return [key, isNumbered ? number(value, key.replace(/s$/, '')) : value];
    }),
  );
}

function number(items: readonly unknown[], stem: string): readonly unknown[] {
  const taken = new Set(
    items.flatMap((item) => (isSchema(item) && typeof item['id'] === 'string' ? [item['id']] : [])),
  );
  let count = 0;
  return items.map((item) => {
    if (!isSchema(item) || typeof item['id'] === 'string') return item;
    do count += 1;
    while (taken.has(`${stem}-${String(count)}`));
    return { ...item, id: `${stem}-${String(count)}` };
  });
}
