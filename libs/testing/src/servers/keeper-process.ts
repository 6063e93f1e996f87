import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, signal } from './signal.js';

const PATIENCE_MS = 5_000;

// Its input ends when the test run does, in order or by kill -9; then the servers named there end too.
const [directory] = process.argv.slice(2);
if (!directory) throw new Error('which folder is to be removed?');
const kept = new Set<number>();
for await (const line of createInterface({ input: process.stdin })) {
  const pid = Number(line);
  if (pid > 0) kept.add(pid);
  else kept.delete(-pid);
}

const pids = [...kept];
for (const pid of pids) signal(pid, 'SIGQUIT');
const deadline = Date.now() + PATIENCE_MS;
while (pids.some(isAlive) && Date.now() < deadline) await pause(20);
for (const pid of pids.filter(isAlive)) signal(pid, 'SIGKILL');
await rm(directory, { recursive: true, force: true, maxRetries: 5 });
