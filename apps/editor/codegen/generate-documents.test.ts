import { readFile } from 'node:fs/promises';
import { generateDocuments } from './generate-documents.js';

describe('the generated documents', () => {
  it('say what the schema and the documents say now', async () => {
    const expected = await generateDocuments();
    expect(expected.size).toBeGreaterThan(0);
    const stale: string[] = [];
    for (const [path, text] of expected) {
      if ((await readFile(path, 'utf8')) !== text) stale.push(path);
    }
    // When this names a file: npm run codegen
    expect(stale).toEqual([]);
  });
});
