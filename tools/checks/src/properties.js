/**
 * Runs the properties (`*.property.test.ts`) of every project with many more cases than an ordinary run of the tests:
 * `SOJOURN_RUNS`, or 20,000. What fails prints its seed; every project is run, whichever fails.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { listWorkspaces, repository } from './workspaces.js';

const env = { ...process.env, SOJOURN_RUNS: process.env['SOJOURN_RUNS'] ?? '20000' };
// A property with so many cases takes minutes; the limit is for what hangs.
const longest = 30 * 60_000;

const failed = listWorkspaces()
  .filter(({ folder }) => hasProperties(folder))
  .filter(({ folder, name }) => {
    console.log(`\n== ${name}, ${env.SOJOURN_RUNS} cases a property`);
    const jest = path.join(repository, 'node_modules/jest/bin/jest.js');
    const options = ['--experimental-vm-modules', '--no-warnings', jest, String.raw`\.property\.test`];
    const { status } = spawnSync('node', [...options, `--testTimeout=${longest}`], {
      cwd: path.join(repository, folder),
      env,
      stdio: 'inherit',
    });
    return status !== 0;
  });

console.log(
  failed.length === 0 ? '\nAll properties hold.' : `\nFailed: ${failed.map(({ name }) => name).join(', ')}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

/** @param {string} folder a workspace's folder */
function hasProperties(folder) {
  const files = readdirSync(path.join(repository, folder, 'src'), { recursive: true, encoding: 'utf8' });
  return files.some((file) => file.endsWith('.property.test.ts'));
}
