import { writeFile } from 'node:fs/promises';
import { schemaText } from './graphql/schema-text.js';

// The committed contract lies beside the sources, one folder above where this runs.
await writeFile(new URL('../schema.graphql', import.meta.url), await schemaText());
