import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { processIdentity } from './processes/process-identity.js';
import { signalProcess } from './processes/stop-process.js';
import { partNames } from './stack/part-names.js';
import { type RunningStack, startStack } from './start-stack.js';
import { eventually } from './testing/eventually.test-helper.js';
import { program, scratchFolder } from './testing/scratch.test-helper.js';
import { standIns } from './testing/stand-ins.test-helper.js';

const built = fileURLToPath(new URL('../dist/start-command.js', import.meta.url));

describe('npm start', () => {
  const folder = scratchFolder();
  const home = join(folder, 'home');
  const layout = standIns(folder);
  const way = (name: string, changes = {}) =>
    program(
      folder,
      name,
      `import { runStartCommand } from ${JSON.stringify(built)};
       await runStartCommand({ layout: ${JSON.stringify({ ...layout, ...changes })}, dev: false });`,
    );
  const main = way('start');
  const pidsOf = (stack: RunningStack) => [
    stack.pid,
    ...partNames.flatMap((name) => stack.partPid(name) ?? []),
  ];
  const alive = (pids: number[]) => pids.filter((pid) => processIdentity(pid) !== undefined);

  it('says that it is ready and how to try it, and leaves no process behind when it is stopped', async () => {
    const stack = await startStack({ home, main });
    expect(stack.output()).toMatch(
      /Sojourn is ready[^]*\/sign-in\?token=[^]*curl -u 'write-1:' http:[^]*Order Completed/,
    );
    const pids = pidsOf(stack);
    expect(pids).toHaveLength(6);
    const startedAt = performance.now();
    await stack.stop();
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(alive(pids)).toEqual([]);
    expect(stack.output()).toMatch(/Stopped in \d+\.\d s\.\n$/);
  });

  it('stops at once when asked twice', async () => {
    const stubborn = program(
      folder,
      'stubborn',
      "process.on('SIGTERM', () => {}); process.send('ready'); setInterval(() => {}, 1000);",
    );
    const stack = await startStack({ home, main: way('start-stubborn', { worker: stubborn }) });
    const pids = pidsOf(stack);
    signalProcess(stack.pid, 'SIGINT');
    await eventually(() => stack.output().includes('Stopping.'));
    signalProcess(stack.pid, 'SIGINT');
    await eventually(() => alive(pids).length === 0, 3_000);
  });

  it('just starts after everything was killed', async () => {
    const killed = await startStack({ home, main });
    await killed.killAll();
    const stack = await startStack({ home, main });
    expect(stack.dev).toEqual({ ...killed.dev, signInUrl: stack.dev.signInUrl });
    await stack.stop();
  });

  it('just starts after the supervisor alone was killed, and leaves nothing of the old', async () => {
    const killed = await startStack({ home, main });
    const old = pidsOf(killed);
    signalProcess(killed.pid, 'SIGKILL');
    const stack = await startStack({ home, main });
    expect(alive(old)).toEqual([]);
    await stack.stop();
  });

  it('stops when the program that started it is gone', async () => {
    const stack = await startStack({ home, main: way('start-lonely') });
    const pids = pidsOf(stack);
    stack.disconnect();
    await eventually(() => alive(pids).length === 0);
  });

  it('fails with 1 and every problem when the environment is wrong', async () => {
    const env = { ...process.env, SOJOURN_HOME: home, PORT: 'x', SMTP_URL: 'y' };
    const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const [code, output] = await Promise.all([endOf(child), textOf(child)]);
    expect(code).toBe(1);
    expect(output).toMatch(/PORT is[^]*SMTP_URL is[^]*What to do:/);
  });
});

async function endOf(child: ChildProcess): Promise<number | null> {
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

async function textOf({ stdout }: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of stdout ?? []) text += String(chunk);
  return text;
}
