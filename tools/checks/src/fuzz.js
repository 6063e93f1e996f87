/**
 * Throws anything at what takes input, through a running API on a real database: `SOJOURN_RUNS` times, or 20,000. What
 * fails prints its seed, which `SOJOURN_SEED` runs again. The argument says at what: `intake`.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { repository } from './workspaces.js';

/** Where the tests are that throw something, by what they throw it at. */
const targets = { intake: { folder: 'apps/api', files: String.raw`src/intake/.*\.fuzz\.test\.ts$` } };

const [name = ''] = process.argv.slice(2);
const target = Object.entries(targets).find(([known]) => known === name)?.[1];
if (target === undefined) {
  console.error(`Say at what, after two dashes: npm run fuzz -- ${Object.keys(targets).join(' | ')}`);
  process.exit(2);
}

const runs = process.env['SOJOURN_RUNS'] ?? '20000';
// So many requests take minutes; the limit is for what hangs.
const longest = 60 * 60_000;
const jest = path.join(repository, 'node_modules/jest/bin/jest.js');
const options = [
  '--experimental-vm-modules',
  '--no-warnings',
  jest,
  target.files,
  `--testTimeout=${longest}`,
];
console.log(`${runs} requests of each kind`);
const { status } = spawnSync('node', options, {
  cwd: path.join(repository, target.folder),
  env: { ...process.env, SOJOURN_RUNS: runs },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
