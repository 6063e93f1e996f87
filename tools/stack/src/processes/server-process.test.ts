import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { program, scratchFolder } from '../testing/scratch.test-helper.js';
import { describeEnd, spawnServer, untilReady } from './server-process.js';

const run = promisify(execFile);
const built = fileURLToPath(new URL('../../dist/processes/server-process.js', import.meta.url));

describe('a server beside us', () => {
  const folder = scratchFolder();
  const logFile = join(folder, 'server.log');
  const stopSignals = [{ signal: 'SIGTERM', waitMs: 5_000 }] as const;
  const server = (source: string) =>
    spawnServer({
      command: process.execPath,
      args: [program(folder, 'server', source)],
      directory: folder,
      logFile,
      stopSignals,
      killSignal: 'SIGKILL',
    });

  it('says its last words when it ends before it is ready', async () => {
    const failing = server('console.error("could not bind"); process.exitCode = 7;');
    const probe = () => Promise.resolve(false);
    await expect(untilReady(failing, { logFile, timeoutMs: 10_000, probe })).rejects.toThrow(
      'It ended (exit code 7).\ncould not bind',
    );
  });

  it('is stopped when it does not answer in time', async () => {
    const silent = server('setInterval(() => {}, 1000);');
    const probe = () => Promise.resolve(false);
    await expect(untilReady(silent, { logFile, timeoutMs: 300, probe })).rejects.toThrow('within 0.3 s');
    expect(describeEnd(await silent.exited)).toBe('SIGTERM');
  });

  it('is waited for when its stop is the last thing a program does', async () => {
    const main = program(
      folder,
      'main',
      `import { spawnServer } from ${JSON.stringify(built)};
       const server = spawnServer({
         command: process.execPath,
         args: ['-e', 'setInterval(() => {}, 1000)'],
         directory: ${JSON.stringify(folder)},
         logFile: ${JSON.stringify(logFile)},
         stopSignals: ${JSON.stringify(stopSignals)},
         killSignal: 'SIGKILL',
       });
       await server.stop();
       await server.stop();
       console.log('stopped');`,
    );
    const outputs = await Promise.all(Array.from({ length: 4 }, () => run(process.execPath, [main])));
    expect(outputs.map(({ stdout }) => stdout)).toEqual(Array.from({ length: 4 }, () => 'stopped\n'));
  });
});
