import { writeFile } from 'node:fs/promises';
import { journeyJsonSchema } from './dist/journey-json-schema.js';

// Beside the sources, as the sources are pure: they write no files.
const file = new URL('../../docs/journey.schema.json', import.meta.url);
await writeFile(file, JSON.stringify(journeyJsonSchema(), null, 2));
