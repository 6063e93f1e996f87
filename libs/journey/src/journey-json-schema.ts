import { z } from 'zod';
import { journeySchema } from './journey.schema.js';

/** The saved form as JSON Schema (draft 2020-12), for editors of text and for other tools; what may be left out is optional. */
export function journeyJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...form } = z.toJSONSchema(journeySchema, { target: 'draft-2020-12', io: 'input' });
  return {
    $schema,
    title: 'A journey of Sojourn',
    description: 'The saved form of a journey, explained in journey-format.md.',
    ...form,
  };
}
