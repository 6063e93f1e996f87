// The way in of `npm start` and `npm run dev`: looks whether Node and the dependencies are there, builds
// what has changed, and hands over to the stack. It is plain JavaScript because nothing is built yet.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const projects = ['@sojourn/stack', '@sojourn/api', '@sojourn/worker', '@sojourn/editor'];

checkNode();
await build(findNx());
await import('./stack/dist/main.js');

function checkNode() {
  const { engines } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const wanted = engines.node.replace('>=', '');
  if (process.versions.node.localeCompare(wanted, 'en', { numeric: true }) < 0) {
    refuse(
      `Sojourn needs Node ${wanted} or later, and this is ${process.versions.node}.`,
      'install it from https://nodejs.org',
    );
  }
}

/** Where Nx is, and so whether anything is installed. */
function findNx() {
  try {
    return createRequire(import.meta.url).resolve('nx');
  } catch {
    return refuse('The dependencies are not installed.', 'run "npm ci" first');
  }
}

/** Builds with Nx, which takes from its cache what has not changed, and says which projects it had to build. */
async function build(nx) {
  const startedAt = performance.now();
  const compiler = spawn(
    process.execPath,
    [nx, 'run-many', '-t', 'build', '-p', projects.join(','), '--outputStyle=static'],
    {
      cwd: root,
      // Nx's daemon would go on running when everything else has stopped.
      env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const end = () => {
    compiler.kill();
    process.exit(143);
  };
  process.once('SIGTERM', end);

  let output = '';
  let cached = 0;
  let all = 0;
  for (const stream of [compiler.stdout, compiler.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      output += `${line}\n`;
      const [, project, source] = /> nx run (\S+):build(.*)/.exec(line) ?? [];
      if (project === undefined) return;
      all += 1;
      if (source.includes('cache')) cached += 1;
      else say('•', 'build', project);
    });
  }
  const code = await new Promise((resolve) => compiler.once('close', resolve));
  process.off('SIGTERM', end);
  if (code !== 0) {
    console.error(output);
    refuse(
      'The build failed; what it said stands above.',
      'correct it, or run "npm ci" if dependencies have changed',
    );
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  say('✓', 'build', `${seconds.padStart(5)} s   ${cached} of ${all} from the cache`);
}

function say(mark, part, text) {
  console.log(`  ${mark} ${part.padEnd(12)} ${text}`);
}

function refuse(problem, remedy) {
  console.error(`\n✗ ${problem}\n\n  What to do: ${remedy}.\n`);
  process.exit(1);
}
