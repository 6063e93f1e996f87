import type { KnownPath } from './known-path.js';
import { specEvents } from './spec-events.js';

/** What is known of an event that is judged, as `event.*`. */
export function eventPaths(name: string): readonly KnownPath[] {
  const known = specEvents.find((event) => event.name === name)?.properties ?? [];
  return known.map(({ path, title, type }) => ({ path: path.replace(/^entry\./, 'event.'), title, type }));
}

/** The same as properties of the event: `total`, as `event.total` stands for it in conditions. */
export function propertiesOf(paths: readonly KnownPath[]): readonly KnownPath[] {
  return paths.map((known) => ({ ...known, path: known.path.replace(/^event\./, '') }));
}
