import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../config/stack-config.js';
import { createScreen } from '../screen/screen.js';
import { processIdentity } from '../processes/process-identity.js';
import { signalProcess } from '../processes/stop-process.js';
import { Supervisor } from '../supervisor/supervisor.js';
import { eventually } from '../testing/eventually.test-helper.js';
import { scratchFolder } from '../testing/scratch.test-helper.js';
import { standIns } from '../testing/stand-ins.test-helper.js';
import type { DevFile } from './dev-file.js';
import { homeAt } from './home.js';
import { readKeptPorts } from './kept-ports.js';
import { partNames, stopOrder } from './part-names.js';
import { runStack } from './run-stack.js';

describe('the stack', () => {
  const folder = scratchFolder();
  const home = homeAt(join(folder, 'home'));
  const layout = standIns(folder);
  const config = readConfig({ PORT: '0', SOJOURN_HOME: home.path }, folder);
  let lines: string[];
  let supervisor: Supervisor;
  let dev: DevFile;

  const start = async () => {
    lines = [];
    const screen = createScreen((text) => lines.push(text), 'warn');
    supervisor = new Supervisor(screen.news);
    ({ dev } = await runStack({ config, layout, screen, supervisor }));
  };
  const stop = () => supervisor.stop(stopOrder);
  const pids = () => partNames.map((name) => home.pidFile(name).running()).filter((pid) => pid !== undefined);

  beforeAll(start);
  afterAll(stop);

  it('says each part once with its time', () => {
    for (const part of [
      'PostgreSQL',
      'Temporal',
      'mail sink',
      'migrations',
      'seed',
      'API',
      'worker',
      'actions',
    ]) {
      expect(lines.filter((line) => new RegExp(`${part} +\\d+\\.\\d s`).test(line))).toHaveLength(1);
    }
  });

  it('tells scripts everything in a file that only we can read', () => {
    expect(statSync(home.devFile).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(home.devFile, 'utf8'))).toEqual({
      url: dev.url,
      graphqlUrl: `${dev.url}/graphql`,
      inboxUrl: `${dev.url}/inbox`,
      signInUrl: expect.stringContaining(`${dev.url}/sign-in?token=`) as string,
      writeKey: 'write-1',
      apiKey: 'api-1',
      databaseUrl: expect.stringMatching(/^postgres:/) as string,
      temporalAddress: expect.stringMatching(/^127\.0\.0\.1:\d+$/) as string,
      smtpUrl: expect.stringMatching(/^smtp:/) as string,
    });
  });

  it('gives the API its database', async () => {
    await expect(fetch(dev.url).then((answer) => answer.text())).resolves.toBe(dev.databaseUrl);
  });

  it('refuses a second start in the same home, and says where the first one is', async () => {
    const claim = home.pidFile('supervisor');
    const owner = home.pidFile('worker').running() ?? 0;
    claim.write(owner);
    const screen = createScreen(() => undefined, 'silent');
    const second = runStack({ config, layout, screen, supervisor: new Supervisor(screen.news) });
    await expect(second).rejects.toMatchObject({
      message: `Sojourn already runs in ${home.path} (process ${owner}), at ${dev.url}.`,
      remedy: expect.stringContaining('Ctrl-C') as string,
    });
    claim.write(process.pid);
  });

  it('leaves no process behind, and comes back with the same addresses and keys', async () => {
    const [before, running] = [dev, pids()];
    expect(running).toHaveLength(5);
    await restart();
    expect(running.filter((pid) => processIdentity(pid) !== undefined)).toEqual([]);
    expect(dev).toEqual({ ...before, signInUrl: expect.not.stringMatching(before.signInUrl) as string });
  });

  it('makes new keys when the file is gone', async () => {
    rmSync(home.devFile);
    await restart();
    expect(dev).toMatchObject({ writeKey: 'write-2', apiKey: 'api-2' });
  });

  it('starts PostgreSQL again on its port when it is killed', async () => {
    const victim = home.pidFile('postgres').running() ?? 0;
    signalProcess(victim, 'SIGKILL');
    await eventually(() => lines.some((line) => /postgres +runs again/.test(line)));
    expect(new URL(dev.databaseUrl).port).toBe(String(readKeptPorts(home.portsFile).postgres));
    expect(home.pidFile('postgres').running()).not.toBe(victim);
  });

  it('fails with what to do when a part is not built', async () => {
    await stop();
    const unbuilt = { ...layout, worker: join(folder, 'not-there.js') };
    const screen = createScreen(() => undefined, 'silent');
    supervisor = new Supervisor(screen.news);
    await expect(runStack({ config, layout: unbuilt, screen, supervisor })).rejects.toMatchObject({
      message: expect.stringContaining('worker ended before it was ready') as string,
      remedy: expect.stringContaining(join(home.logs, 'worker.log')) as string,
    });
    await stop();
    expect(pids()).toEqual([]);
    expect(existsSync(home.devFile)).toBe(true);
  });

  async function restart(): Promise<void> {
    await stop();
    await start();
  }
});
