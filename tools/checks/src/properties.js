/**
 * Runs the tests that hold properties (those that ask `tries` how many cases to try) of every project, with many more
 * cases than an ordinary run: `SOJOURN_RUNS`, or 20,000. What fails prints its seed; every project is run, whichever
 * fails. Names of projects as arguments choose some.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listWorkspaces, repository } from './workspaces.js';

const env = { ...process.env, SOJOURN_RUNS: process.env['SOJOURN_RUNS'] ?? '20000' };
// A property with so many cases takes minutes; the limit is for what hangs.
const longest = 30 * 60_000;

const chosen = process.argv.slice(2);
const projects = listWorkspaces()
  .map(({ folder, name }) => ({ folder, name, files: filesWithProperties(folder) }))
  .filter(({ name, files }) => files.length > 0 && (chosen.length === 0 || chosen.includes(name)));

const failed = projects.filter(({ folder, name, files }) => {
  console.log(`\n== ${name}, ${env.SOJOURN_RUNS} cases a property, ${files.length} files`);
  const jest = path.join(repository, 'node_modules/jest/bin/jest.js');
  const options = ['--experimental-vm-modules', '--no-warnings', jest, '--runTestsByPath', ...files];
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

/**
 * @param {string} folder a workspace's folder
 * @returns {string[]} its tests that hold properties, as paths
 */
function filesWithProperties(folder) {
  const root = path.join(repository, folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !file.includes('node_modules'))
    .map((file) => path.join(root, file))
    .filter((file) => readFileSync(file, 'utf8').includes("from '@sojourn/properties'"));
}
