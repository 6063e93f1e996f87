import { journeySchema, type Journey } from './journey.schema.js';
import { layOutJson } from './lay-out-json.js';

/**
 * The canonical text of a journey for files under version control: fields in the order of `journeySchema`, nodes and
 * edges as they stand. `parseJourneyText` reads it as the same journey.
 */
export function printJourney(journey: Journey): string {
  // Reading puts fields into the order of the schema. A draft that is not sound keeps the order it has.
  const { data = journey } = journeySchema.safeParse(journey);
  return `${layOutJson(data)}\n`;
}
