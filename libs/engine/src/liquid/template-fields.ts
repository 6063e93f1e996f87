import type { Liquid } from 'liquidjs';
import { createLiquid } from './create-liquid.js';

/** What Liquid adds to lists and texts by itself. */
const ADDED_BY_LIQUID: ReadonlySet<unknown> = new Set(['size', 'first', 'last']);

let parser: Liquid | undefined;

/**
 * The fields a Liquid template reads, as paths: `customer.first_name`, `entry.products`. Names that the template gives
 * itself, such as those of a loop, are none of them; a path ends where it depends on a value. A text that is no
 * template reads nothing.
 */
export function templateFields(source: string): readonly string[] {
  if (!source.includes('{{') && !source.includes('{%')) return [];
  parser ??= createLiquid({ escape: 'none' });
  try {
    const read = parser.globalVariableSegmentsSync(source, { partials: false });
    return [...new Set(read.map(pathOf).filter((path) => path !== ''))];
  } catch {
    return [];
  }
}

function pathOf(segments: readonly unknown[]): string {
  const end = segments.findIndex(
    (segment, depth) => !isKey(segment) || (depth > 1 && ADDED_BY_LIQUID.has(segment)),
  );
  return (end === -1 ? segments : segments.slice(0, end)).join('.');
}

/** What a path can hold: no key that depends on a value, none with a dot in it, no place counted from the end. */
function isKey(segment: unknown): boolean {
  if (typeof segment === 'string') return segment !== '' && !segment.includes('.');
  return typeof segment === 'number' && segment >= 0;
}
