import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PidFile } from '../processes/pid-file.js';
import { processIdentity } from '../processes/process-identity.js';
import { anApp, wellBehaved } from '../testing/app.test-helper.js';
import { eventually } from '../testing/eventually.test-helper.js';
import { program, scratchFolder } from '../testing/scratch.test-helper.js';
import { startApp } from './start-app.js';

describe('a process of ours', () => {
  const folder = scratchFolder();
  const { signal } = new AbortController();

  it('is up once it says so, and gone after its stop', async () => {
    const app = anApp(folder, 'well', `console.log('{"level":30,"msg":"hello"}');${wellBehaved}`);
    const part = await startApp({ ...app, signal });
    expect(app.pidFile.running()).toBe(part.pid);
    await part.stop();
    await expect(part.exited).resolves.toEqual({ code: 0, signal: null });
    expect(app.pidFile.running()).toBeUndefined();
    expect(readFileSync(app.log.file, 'utf8')).toBe('{"level":30,"msg":"hello"}\n');
  });

  it('is a failed start with its last words when it ends before', async () => {
    const app = anApp(folder, 'failing', 'console.error("DATABASE_URL is missing"); process.exitCode = 1;');
    await expect(startApp({ ...app, signal })).rejects.toMatchObject({
      message: expect.stringMatching(
        /failing ended before it was ready \(exit code 1\)[^]*DATABASE_URL is missing/,
      ) as string,
      remedy: expect.stringContaining(app.log.file) as string,
    });
  });

  it('is ended when it is not ready in time', async () => {
    const app = anApp(folder, 'silent', 'setInterval(() => {}, 1000);');
    await expect(startApp({ ...app, signal, readyMs: 300 })).rejects.toThrow('was not ready within 0.3 s');
    expect(app.pidFile.running()).toBeUndefined();
  });

  it('is killed when it does not drain', async () => {
    const app = anApp(
      folder,
      'stubborn',
      'process.on("SIGTERM", () => {}); process.send("ready"); setInterval(() => {}, 1000);',
    );
    const part = await startApp({ ...app, signal, drainMs: 100 });
    await part.stop();
    await expect(part.exited).resolves.toEqual({ code: null, signal: 'SIGKILL' });
  });

  it('ends by itself when its supervisor is killed', async () => {
    const note = join(folder, 'orphan.json');
    const child = program(folder, 'child', wellBehaved);
    const parent = program(
      folder,
      'parent',
      `import { spawn } from 'node:child_process';
       const child = spawn(process.execPath, [${JSON.stringify(child)}], { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
       child.on('message', () => console.log(child.pid));`,
    );
    const supervisor = spawn(process.execPath, [parent], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(supervisor.stdout, 'data')) as [Buffer];
    const pid = Number(line.toString());
    new PidFile(note).write(pid);
    supervisor.kill('SIGKILL');
    await eventually(() => processIdentity(pid) === undefined);
  });
});
