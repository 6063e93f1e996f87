import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Hooks outside of a `describe` would hold for the tests of other files too. */
const hooksForAll = /^(before|after)(Each|All)\(/m;

/**
 * Writes one test file that imports all others of a project, and says which of them stay alone. Jest gives every file a
 * world of its own and loads all libraries into it anew, which costs more than the tests of a pure library.
 *
 * @param {string} root the project's folder
 * @returns {{ folder: string, alone: string[] }} the folder of that file, and the tests that are not in it
 */
export function writeTogether(root) {
  const tests = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .toSorted();
  const alone = tests.filter((file) => hooksForAll.test(readFileSync(path.join(root, 'src', file), 'utf8')));
  const lines = tests
    .filter((file) => !alone.includes(file))
    .map((file) => `import '../src/${file.replaceAll(path.sep, '/')}';\n`);
  const folder = path.join(root, '.together');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'all.test.ts'), lines.join(''));
  return { folder, alone: alone.map((file) => path.join(root, 'src', file)) };
}
