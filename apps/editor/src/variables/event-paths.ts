import type { KnownPath } from './known-path.js';
import { specEvents } from './spec-events.js';

/** What is known of an event that is judged, as `event.*`. */
export function eventPaths(name: string): readonly KnownPath[] {
  const known = specEvents.find((event) => event.name === name)?.properties ?? [];
  return known.map(({ path, title, type }) => ({ path: path.replace(/^entry\./, 'event.'), title, type }));
}
