import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Room } from './rooms.js';

const run = promisify(execFile);

/** What a reload does to the stack. */
export interface ReloadSteps {
  readonly build: () => Promise<void>;
  readonly migrate: () => Promise<void>;
  readonly restart: (part: string) => Promise<void>;
  readonly say: (text: string) => void;
}

/** Takes over what has changed: build, migrate, restart; the parts go on as they were when that fails. */
export async function reload(
  rooms: readonly Room[],
  { build, migrate, restart, say }: ReloadSteps,
): Promise<void> {
  const parts = [...new Set(rooms.flatMap((room) => room.parts))];
  const startedAt = performance.now();
  try {
    if (rooms.some((room) => room.compiled)) {
      say('building what has changed');
      await build();
    }
    if (rooms.some((room) => room.migrates)) await migrate();
    await Promise.all(parts.map(restart));
    say(`${parts.join(', ')} reloaded (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
  } catch (error) {
    say(`not reloaded: ${(error as Error).message}`);
  }
}

/**
 * Builds API and worker with everything they lean on.
 *
 * @throws with what the compiler says
 */
export async function buildServers(root: string, signal: AbortSignal): Promise<void> {
  const nx = createRequire(join(root, 'package.json')).resolve('nx');
  const command = [
    nx,
    'run-many',
    '-t',
    'build',
    '-p',
    '@sojourn/api,@sojourn/worker',
    '--outputStyle=static',
  ];
  try {
    // Nx's daemon would outlive us.
    await run(process.execPath, command, { cwd: root, signal, env: { ...process.env, NX_DAEMON: 'false' } });
  } catch (error) {
    const { stdout } = error as { stdout?: string };
    throw new Error(complaints(stdout) || (error as Error).message, { cause: error });
  }
}

function complaints(output = ''): string {
  return output
    .split('\n')
    .filter((line) => /error TS\d+/.test(line))
    .map((line) => `\n  ${line.trim()}`)
    .join('');
}
