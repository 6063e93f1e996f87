/** Runs the mutation tests of the libraries that are named, or of all; see the README beside this file. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const named = process.argv.slice(2);
const failed = (named.length > 0 ? named : ['conditions', 'engine']).filter((library) => {
  const env = { ...process.env, SOJOURN_RUNS: '200', SOJOURN_SEED: '1', MUTATED_LIBRARY: library };
  const { status } = spawnSync('npx', ['stryker', 'run', 'tools/mutation/stryker.config.js'], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  return status !== 0;
});
process.exitCode = failed.length === 0 ? 0 : 1;
