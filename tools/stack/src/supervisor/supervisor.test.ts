import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signalProcess } from '../processes/stop-process.js';
import { anApp, wellBehaved } from '../testing/app.test-helper.js';
import { eventually } from '../testing/eventually.test-helper.js';
import { scratchFolder } from '../testing/scratch.test-helper.js';
import { startApp } from './start-app.js';
import { Supervisor } from './supervisor.js';

const backoff = { firstMs: 50, maxMs: 400, wellAfterMs: 60_000 };

describe('the supervisor', () => {
  const folder = scratchFolder();
  let news: string[];
  let supervisor: Supervisor;

  beforeEach(() => {
    news = [];
    supervisor = new Supervisor((part, text) => news.push(`${part} ${text}`), backoff);
  });
  afterEach(() => supervisor.stop([]));

  const start = (name: string, source = wellBehaved) => {
    const app = anApp(folder, name, source);
    return supervisor.start(name, (signal) => startApp({ ...app, signal })).then((part) => ({ part, app }));
  };

  it('starts a part again that was killed, and says so', async () => {
    const { part, app } = await start('worker');
    signalProcess(part.pid, 'SIGKILL');
    const again = await eventually(
      () => news.some((line) => line.includes('runs again')) && app.pidFile.running(),
    );
    expect(again).not.toBe(part.pid);
    expect(news).toEqual([
      'worker ended (SIGKILL)',
      'worker starts again in 0.05 s',
      expect.stringMatching(/^worker runs again, after \d+\.\d s$/),
    ]);
  });

  it('waits longer each time a part does not last', async () => {
    const stamp = join(folder, 'was-well');
    await start(
      'fading',
      `import { existsSync, writeFileSync } from 'node:fs';
       if (existsSync(${JSON.stringify(stamp)})) process.exit(1);
       writeFileSync(${JSON.stringify(stamp)}, '');
       process.send('ready');
       setTimeout(() => process.exit(2), 50);`,
    );
    await eventually(() => news.filter((line) => line.includes('starts again')).length >= 5);
    expect(news.filter((line) => line.includes('starts again')).slice(0, 5)).toEqual(
      [0.05, 0.1, 0.2, 0.4, 0.4].map((seconds) => `fading starts again in ${seconds} s`),
    );
    expect(existsSync(stamp)).toBe(true);
  });

  it('leaves the failure of a first start to the caller', async () => {
    await expect(start('broken', 'process.exit(3)')).rejects.toThrow('exit code 3');
    expect(news).toEqual([]);
  });

  it('stops group after group, and waits for each', async () => {
    const diary = join(folder, 'diary');
    writeFileSync(diary, '');
    const slow = (name: string, ms: number) => `
      import { appendFileSync } from 'node:fs';
      process.on('SIGTERM', () => {
        appendFileSync(${JSON.stringify(diary)}, '${name} asked\\n');
        setTimeout(() => { appendFileSync(${JSON.stringify(diary)}, '${name} ended\\n'); process.exit(0); }, ${ms});
      });
      process.send('ready');
      setInterval(() => {}, 1000);`;
    await Promise.all([
      start('ground', slow('ground', 1)),
      start('work', slow('work', 200)),
      start('door', slow('door', 100)),
    ]);
    await supervisor.stop([['door'], ['work'], ['ground']]);
    expect(readFileSync(diary, 'utf8').trim().split('\n')).toEqual([
      'door asked',
      'door ended',
      'work asked',
      'work ended',
      'ground asked',
      'ground ended',
    ]);
    expect(news).toEqual([]);
  });

  it('ends a part that is still starting', async () => {
    const app = anApp(folder, 'slow-start', 'setInterval(() => {}, 1000);');
    const starting = supervisor.start('slow-start', (signal) => startApp({ ...app, signal }));
    const failed = expect(starting).rejects.toThrow('was stopped while it started');
    await eventually(() => app.pidFile.running());
    await supervisor.stop([]);
    await failed;
    expect(app.pidFile.running()).toBeUndefined();
  });

  it('starts nothing once it has been stopped', async () => {
    await supervisor.stop([]);
    await expect(start('late')).rejects.toThrow('being stopped');
  });

  it('restarts a part at once when asked to', async () => {
    const { part, app } = await start('changed');
    await supervisor.restart('changed');
    await eventually(() => news.length > 0);
    expect(app.pidFile.running()).not.toBe(part.pid);
    expect(news).toEqual([expect.stringContaining('changed runs again')]);
  });
});
