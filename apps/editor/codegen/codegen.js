import { mkdir, writeFile } from 'node:fs/promises';
import { generateDocuments, generatedDirectory } from './generate-documents.js';

await mkdir(generatedDirectory, { recursive: true });
for (const [path, text] of await generateDocuments()) await writeFile(path, text);
