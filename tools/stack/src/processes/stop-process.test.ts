import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { processIdentity } from './process-identity.js';
import { stopProcess } from './stop-process.js';

async function child(source: string): Promise<number> {
  const process_ = spawn(process.execPath, [
    '-e',
    `${source}; console.log('up'); setInterval(() => {}, 1000)`,
  ]);
  await once(process_.stdout, 'data');
  return process_.pid ?? 0;
}

describe('stopping a process', () => {
  it('ends one that listens to the first signal', async () => {
    const pid = await child('');
    await stopProcess(pid, [{ signal: 'SIGTERM', waitMs: 5_000 }]);
    expect(processIdentity(pid)).toBeUndefined();
  });

  it('goes on to the next signal when the first is ignored', async () => {
    const pid = await child("process.on('SIGTERM', () => {})");
    await stopProcess(pid, [
      { signal: 'SIGTERM', waitMs: 100 },
      { signal: 'SIGKILL', waitMs: 5_000 },
    ]);
    expect(processIdentity(pid)).toBeUndefined();
  });

  it('says so when a process outlives every signal', async () => {
    const pid = await child("process.on('SIGTERM', () => {})");
    await expect(stopProcess(pid, [{ signal: 'SIGTERM', waitMs: 50 }])).rejects.toThrow(
      'did not end on SIGTERM',
    );
    await stopProcess(pid, [{ signal: 'SIGKILL', waitMs: 5_000 }]);
  });
});
