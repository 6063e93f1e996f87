import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './signal.js';

interface Run {
  readonly child: ChildProcess;
  readonly directory: string;
  readonly server: number;
}

// A test run in small: it has a folder, a server and a keeper, and then waits.
const program = `
  import { spawn } from 'node:child_process';
  import { mkdtempSync } from 'node:fs';
  import { tmpdir } from 'node:os';
  import { startKeeper } from ${JSON.stringify(new URL('../../dist/servers/keeper.js', import.meta.url).href)};
  const directory = mkdtempSync(tmpdir() + '/sojourn-test-');
  const keeper = startKeeper(directory);
  const server = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
  server.unref();
  keeper.keep(server.pid);
  process.on('message', async (message) => {
    if (message === 'release') keeper.release(server.pid);
    await keeper.finish();
    process.disconnect();
  });
  console.log(JSON.stringify({ directory, server: server.pid }));
`;

async function startRun(): Promise<Run> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  if (!child.stdout) throw new Error('the run has no output');
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, ...(JSON.parse(line) as Pick<Run, 'directory' | 'server'>) };
}

const nothingIsLeft = ({ directory, server }: Run) => !isAlive(server) && !existsSync(directory);

it('ends the servers and removes the folder when the run ends in order', async () => {
  const run = await startRun();
  expect(isAlive(run.server)).toBe(true);
  run.child.send('finish');
  await once(run.child, 'exit');
  expect(nothingIsLeft(run)).toBe(true);
});

it('leaves a server alone that it was told to let go of', async () => {
  const run = await startRun();
  run.child.send('release');
  await once(run.child, 'exit');
  expect(isAlive(run.server)).toBe(true);
  process.kill(run.server, 'SIGKILL');
});

it('does so too when the run is killed', async () => {
  const run = await startRun();
  run.child.kill('SIGKILL');
  await once(run.child, 'exit');
  while (!nothingIsLeft(run)) await pause(20);
});
