import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findOnPath } from '../processes/find-on-path.js';
import type { PinnedProgram } from './pinned-program.js';
import { type Attempt, placeProgram } from './place-program.js';
import type { Acquisition } from './temporal-program.js';

/** The pinned module; from `src` as from `dist` it lies beside this project. */
const moduleDirectory = fileURLToPath(new URL('../../../temporal', import.meta.url));

/** Builds a program from the pinned Go module, when Go is present. */
export async function buildProgram(
  program: PinnedProgram,
  { progress, signal }: Acquisition,
): Promise<Attempt> {
  const go = findOnPath('go');
  if (go === undefined) return { kind: 'failed', reason: 'Go is not on PATH.' };
  progress(`building ${program.title} from its Go module: up to 4 minutes, this once`);
  const startedAt = performance.now();
  const pulse = setInterval(() => {
    progress(`still building (${Math.round((performance.now() - startedAt) / 1000)} s)`);
  }, 30_000);
  try {
    return { kind: 'ready', file: await placeProgram(program, (file) => build(go, program, file, signal)) };
  } catch (error) {
    return { kind: 'failed', reason: (error as Error).message };
  } finally {
    clearInterval(pulse);
  }
}

async function build(go: string, program: PinnedProgram, file: string, signal?: AbortSignal): Promise<void> {
  const compiler = spawn(go, ['build', '-trimpath', '-ldflags=-s -w', '-o', file, program.package], {
    cwd: moduleDirectory,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, CGO_ENABLED: '0' },
    ...(signal && { signal }),
  });
  let complaint = '';
  compiler.stderr
    .setEncoding('utf8')
    .on('data', (text: string) => (complaint = (complaint + text).slice(-600)));
  const code = await new Promise<number | null>((resolve, reject) => {
    compiler.once('error', reject).once('close', resolve);
  });
  if (code !== 0) throw new Error(`go build failed: ${complaint.trim()}`);
}
