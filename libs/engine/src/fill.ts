import type { Liquid, Template } from 'liquidjs';
import { createLiquid } from './liquid/create-liquid.js';
import type { Facts } from './facts.js';

const MOST_KEPT = 1_000;
/** Templates by their source; null where it cannot be read. Reading one costs more than filling it in. */
const templates = new Map<string, readonly Template[] | null>();
let liquid: Liquid | undefined;

/**
 * Fills in a template of one line, such as the value an attribute is set to: what is put out and filters, no tags, so
 * that it costs next to nothing wherever it runs. What cannot be filled in is empty.
 */
export function fill(source: string, { customer, account, entry, results, event }: Facts): string {
  if (!source.includes('{{')) return source;
  liquid ??= withoutTags();
  const template = templateOf(source, liquid);
  if (template === null) return '';
  try {
    return String(liquid.renderSync([...template], { customer, account, entry, results, event }));
  } catch {
    return '';
  }
}

function templateOf(source: string, reader: Liquid): readonly Template[] | null {
  const known = templates.get(source);
  if (known !== undefined) return known;
  const template = read(source, reader);
  if (templates.size >= MOST_KEPT) templates.clear();
  templates.set(source, template);
  return template;
}

function read(source: string, reader: Liquid): readonly Template[] | null {
  try {
    return reader.parse(source);
  } catch {
    return null;
  }
}

function withoutTags(): Liquid {
  const made = createLiquid({ escape: 'none' });
  for (const tag of Object.keys(made.tags)) Reflect.deleteProperty(made.tags, tag);
  return made;
}
