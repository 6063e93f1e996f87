import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { nodesPage } from './nodes-page.js';
import { helpsOf } from './write-doors.js';

/** @type {{ catalog: Parameters<typeof nodesPage>[0] }} what was built right before */
const { catalog } = await import(new URL('../dist/config.js', import.meta.url).href);
const helps = await helpsOf(fileURLToPath(new URL('../src', import.meta.url)));

await writeFile(new URL('../../../docs/nodes.md', import.meta.url), nodesPage(catalog, helps));
