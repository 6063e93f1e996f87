/**
 * Runs the worker's races with many more interleavings than an ordinary run of the tests: `SOJOURN_RUNS`, or 200 of
 * each. One that fails prints its seed, which `SOJOURN_SEED` and `SOJOURN_RUNS=1` run again.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { repository } from './workspaces.js';

const runs = process.env['SOJOURN_RUNS'] ?? '200';
// So many interleavings take minutes; the limit is for what hangs.
const longest = 60 * 60_000;

console.log(`${runs} interleavings of each race`);
const { status } = spawnSync(
  'node',
  [
    '--experimental-vm-modules',
    '--no-warnings',
    path.join(repository, 'node_modules/jest/bin/jest.js'),
    String.raw`\.race\.test\.ts$`,
    `--testTimeout=${longest}`,
  ],
  {
    cwd: path.join(repository, 'apps/worker'),
    env: { ...process.env, SOJOURN_RUNS: runs },
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
