import { readFile } from 'node:fs/promises';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { schemaText } from './schema-text.js';

// However it is formatted.
const contentOf = (text: string) => printSchema(lexicographicSortSchema(buildSchema(text)));

describe('schema.graphql', () => {
  it('says what the code says; `npm run schema -w @sojourn/api` writes it anew', async () => {
    const committed = await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8');
    expect(contentOf(await schemaText())).toBe(contentOf(committed));
  });
});
