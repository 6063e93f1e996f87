import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { describeEnd } from '../processes/server-process.js';
import { StartFailure } from '../start-failure.js';
import type { PartLog } from '../supervisor/part-log.js';

/** A script of ours that runs once and ends. */
export interface CommandOptions {
  readonly name: string;
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  readonly log: PartLog;
  readonly signal: AbortSignal;
}

/**
 * Runs a script to its end and gives the lines it wrote.
 *
 * @throws StartFailure when it fails
 */
export async function runCommand({ name, script, env, log, signal }: CommandOptions): Promise<string[]> {
  const child = spawn(process.execPath, [script], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  log.follow(child);
  const end = await new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, killedBy) => {
      resolve({ code, signal: killedBy });
    });
  });
  if (end.code !== 0) {
    throw new StartFailure(
      `The ${name} failed (${describeEnd(end)}).${log.recentText()}`,
      `The log is ${log.file}.`,
    );
  }
  return lines;
}
