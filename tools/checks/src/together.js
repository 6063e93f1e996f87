import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes one test file that imports all others of a project, so that they share one world.
 *
 * @param {string} root the project's folder
 * @param {string[]} folders where in it the tests are
 * @returns {string} the folder of that file
 */
export function writeTogether(root, folders) {
  const tests = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => path.posix.join('..', folder, file.replaceAll(path.sep, '/'))),
  );
  const together = path.join(root, '.together');
  mkdirSync(together, { recursive: true });
  writeFileSync(
    path.join(together, 'all.test.ts'),
    tests
      .toSorted()
      .map((file) => `import '${file}';\n`)
      .join(''),
  );
  return together;
}
