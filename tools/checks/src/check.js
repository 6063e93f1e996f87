/**
 * Everything that must hold before a change lands, one step after the other; a step that fails does not keep the
 * next from running, and the last line says which ones failed. With `--tested` the tests are taken as run.
 */
import { spawnSync } from 'node:child_process';
import { repository } from './workspaces.js';

const targets = ['lint', 'typecheck', 'build', ...(process.argv.includes('--tested') ? [] : ['test'])];

/** @type {[name: string, command: string][]} */
const steps = [
  [targets.join(', '), `nx run-many -t ${targets.join(' ')}`],
  ['unused code', 'knip --treat-config-hints-as-errors'],
  ['import cycles', 'knip --cycles'],
  ['format', 'prettier --check .'],
  [
    'generated files',
    'npm run --silent codegen && git diff --exit-code --stat -- "*.graphql" "*/generated/*" docs/nodes.md docs/journey.schema.json libs/nodes/src/doors',
  ],
  ['dependency audit', 'npm run --silent audit'],
];

const failed = steps.filter(([name, command]) => {
  console.log(`\n== ${name}`);
  return spawnSync(command, { cwd: repository, shell: true, stdio: 'inherit' }).status !== 0;
});

console.log(
  failed.length === 0 ? '\nAll checks hold.' : `\nFailed: ${failed.map(([name]) => name).join('; ')}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
