import type { Data } from '@sojourn/conditions';
import type { Occurrence } from '@sojourn/engine';

/** The data that an occurrence brings with it. */
export function dataOf(occurrence: Occurrence): Data {
  if ('event' in occurrence) return occurrence.event.properties;
  if (occurrence.kind === 'attribute') {
    const { path: attribute, from, to } = occurrence;
    return { attribute, from, to };
  }
  return 'data' in occurrence ? occurrence.data : {};
}
