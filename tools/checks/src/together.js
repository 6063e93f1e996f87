import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes test files that import all others of a project, so that they share one world; the tests of the folders that
 * stand `apart` share one for each of these.
 *
 * @param {string} root the project's folder
 * @param {string[]} folders where in it the tests are
 * @param {string[]} [apart] folders within these
 * @returns {string} the folder of those files
 */
export function writeTogether(root, folders, apart = []) {
  const together = path.join(root, '.together');
  // What an earlier run with other worlds has left would be run as well.
  rmSync(together, { recursive: true, force: true });
  mkdirSync(together, { recursive: true });
  const tests = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/'))),
  );
  const worldOf = (/** @type {string} */ file) => apart.find((folder) => file.startsWith(`${folder}/`));
  for (const world of [undefined, ...apart]) {
    const imports = tests
      .filter((file) => worldOf(file) === world)
      .toSorted()
      .map((file) => `import '../${file}';\n`);
    writeFileSync(path.join(together, `${world?.replaceAll('/', '-') ?? 'all'}.test.ts`), imports.join(''));
  }
  return together;
}
