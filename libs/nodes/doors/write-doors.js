import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LINE_LENGTH = 110;

/**
 * A list behind a door. `x-y/x-y<suffix>` exports `xY<name>` for it; `holds` is the type of its entries.
 *
 * @typedef {{ list: string, suffix: string, name: string, holds?: { type: string, from: string } }} Door
 */

/** @type {readonly Door[]} */
const doors = [
  { list: 'types', suffix: '.config.ts', name: 'Type', holds: { type: 'NodeType', from: '@sojourn/engine' } },
  {
    list: 'triggers',
    suffix: '-trigger.step.ts',
    name: 'TriggerStep',
    holds: { type: 'TriggerStep', from: '@sojourn/engine' },
  },
  { list: 'steps', suffix: '.step.ts', name: 'Step', holds: { type: 'Step', from: '@sojourn/engine' } },
  { list: 'actions', suffix: '.action.ts', name: 'Action' },
  {
    list: 'preparers',
    suffix: '.publish.ts',
    name: 'Preparer',
    holds: { type: 'Preparer', from: '../publish/preparer.js' },
  },
];

/**
 * The text of every list, by the name of its file, for the folders of node types in `src`.
 *
 * @param {string} src
 * @returns {Promise<Readonly<Record<string, string>>>}
 */
export async function listsOf(src) {
  const files = await filesOf(src);
  return Object.fromEntries(
    doors.map((door) => [
      `${door.list}.ts`,
      listText(
        door,
        files.filter((file) => doorOf(file) === door),
      ),
    ]),
  );
}

/**
 * Writes the lists into `src/doors`, which has to be there.
 *
 * @param {string} src
 * @returns {Promise<void>}
 */
export async function writeDoors(src) {
  for (const [file, text] of Object.entries(await listsOf(src)))
    await writeFile(join(src, 'doors', file), text);
}

/**
 * The helps for marketers by type, as they stand beside the configurations.
 *
 * @param {string} src
 * @returns {Promise<Readonly<Record<string, string>>>}
 */
export async function helpsOf(src) {
  const files = (await filesOf(src)).filter((file) => file.endsWith('.md'));
  const helps = files.map(async (file) => [stemOf(file, '.md'), await readFile(join(src, file), 'utf8')]);
  return Object.fromEntries(await Promise.all(helps));
}

/**
 * The files one folder down, as `wait/wait.config.ts`, in the order of their names.
 *
 * @param {string} src
 */
async function filesOf(src) {
  const folders = (await readdir(src, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const files = await Promise.all(
    folders.map(async ({ name }) => (await readdir(join(src, name))).map((file) => `${name}/${file}`)),
  );
  return files.flat().toSorted();
}

/**
 * The first door a file stands behind: a trigger's step is no step of a node.
 *
 * @param {string} file
 */
function doorOf(file) {
  return doors.find(({ suffix }) => file.endsWith(suffix));
}

/**
 * @param {Door} door
 * @param {readonly string[]} files
 */
function listText({ list, suffix, name, holds }, files) {
  const entries = files.map((file) => ({ file, exported: `${camelCase(stemOf(file, suffix))}${name}` }));
  const imports = entries.map(
    ({ file, exported }) => `import { ${exported} } from '../${file.slice(0, -3)}.js';`,
  );
  return [
    ...(holds ? [`import type { ${holds.type} } from '${holds.from}';`] : []),
    ...imports,
    '',
    `/** Written by \`npm run doors\`, from what lies in the folders of the node types. */`,
    ...statement(
      `export const ${list}${holds ? `: readonly ${holds.type}[]` : ''} = [`,
      entries.map(({ exported }) => exported),
      `]${holds ? '' : ' as const'};`,
    ),
    '',
  ].join('\n');
}

/**
 * On one line where it fits, as Prettier has it.
 *
 * @param {string} start
 * @param {readonly string[]} entries
 * @param {string} end
 */
function statement(start, entries, end) {
  const line = `${start}${entries.join(', ')}${end}`;
  return line.length <= LINE_LENGTH ? [line] : [start, ...entries.map((entry) => `  ${entry},`), end];
}

/**
 * @param {string} file
 * @param {string} suffix
 */
function stemOf(file, suffix) {
  return file.slice(file.lastIndexOf('/') + 1, -suffix.length);
}

/** @param {string} kebab */
function camelCase(kebab) {
  return kebab.replaceAll(/-([a-z0-9])/g, (_, letter) => String(letter).toUpperCase());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeDoors(fileURLToPath(new URL('../src', import.meta.url)));
}
