import { readFile } from 'node:fs/promises';
import { generateDocuments } from './generate-documents.js';

describe('the generated documents', () => {
  it('say what the schema and the documents say now', async () => {
    const expected = await generateDocuments();
    expect(expected.size).toBeGreaterThan(0);
    for (const [path, text] of expected) expect(await readFile(path, 'utf8')).toBe(text);
  });
});
