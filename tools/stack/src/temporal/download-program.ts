import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { execFile } from 'node:child_process';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { cliProgram } from './pinned-program.js';
import { type Attempt, placeProgram } from './place-program.js';
import type { Acquisition } from './temporal-program.js';
import { TEMPORAL_VERSION } from './version.js';

const run = promisify(execFile);
const releases = 'https://github.com/temporalio/cli/releases/download';

/** Long enough for a slow line to answer, short enough to fall through where there is none. */
const ANSWER_MS = 4_000;
const TRANSFER_MS = 10 * 60_000;

/** Fetches the official release of the CLI and checks it against the published checksums. */
export async function downloadProgram({ progress, signal }: Acquisition, from = releases): Promise<Attempt> {
  const base = `${from}/v${TEMPORAL_VERSION}`;
  const archive = archiveName();
  if (archive === undefined) {
    return { kind: 'failed', reason: `There is none for ${process.platform} ${process.arch}.` };
  }
  try {
    const checksum = await publishedChecksum(`${base}/checksums.txt`, archive);
    progress(`downloading ${archive}, this once`);
    const file = await placeProgram(cliProgram, (target) =>
      download(`${base}/${archive}`, { checksum, target, signal }),
    );
    return { kind: 'ready', file };
  } catch (error) {
    return { kind: 'failed', reason: `${base}/${archive} could not be had: ${innermost(error)}.` };
  }
}

function archiveName(): string | undefined {
  const architecture = { x64: 'amd64', arm64: 'arm64' }[process.arch as string];
  const known = process.platform === 'linux' || process.platform === 'darwin';
  return known && architecture
    ? `temporal_cli_${TEMPORAL_VERSION}_${process.platform}_${architecture}.tar.gz`
    : undefined;
}

async function publishedChecksum(url: string, archive: string): Promise<string> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(ANSWER_MS) });
  if (!answer.ok) throw new Error(`its checksums were answered with ${answer.status}`);
  const entries = (await answer.text()).split('\n').map((line) => line.trim().split(/\s+/));
  const checksum = entries.find(([, name]) => name === archive)?.[0];
  if (checksum === undefined) throw new Error('no checksum is published for it');
  return checksum;
}

/** The archive is checked as a whole before anything is taken out of it. */
async function download(
  url: string,
  { checksum, target, signal }: { checksum: string; target: string; signal: AbortSignal | undefined },
): Promise<void> {
  const timeout = AbortSignal.timeout(TRANSFER_MS);
  const answer = await fetch(url, { signal: signal ? AbortSignal.any([signal, timeout]) : timeout });
  if (!answer.ok || !answer.body) throw new Error(`it was answered with ${answer.status}`);

  const folder = await mkdtemp(join(dirname(target), 'download-'));
  try {
    const archive = join(folder, 'archive.tar.gz');
    const hash = createHash('sha256');
    await pipeline(Readable.fromWeb(answer.body), tee(hash), createWriteStream(archive));
    if (hash.digest('hex') !== checksum) throw new Error('its checksum is not the published one');
    await run('tar', ['-xzf', archive, '-C', folder, 'temporal']);
    await rename(join(folder, 'temporal'), target);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function tee(hash: Hash) {
  return async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield chunk;
    }
  };
}

/** `fetch failed` says nothing: what failed is its cause. */
function innermost(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? innermost(cause) : message;
}
