import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { type Attempt, placeProgram } from './place-program.js';
import type { Progress } from './temporal-program.js';
import { TEMPORAL_VERSION } from './version.js';

const releases = 'https://github.com/temporalio/cli/releases/download';

/** Long enough for a slow line to answer, short enough to fall through where there is none. */
const ANSWER_MS = 4_000;
const TRANSFER_MS = 10 * 60_000;

/** Fetches the official release of the CLI and checks it against the published checksums. */
export async function downloadProgram(progress: Progress, from: string = releases): Promise<Attempt> {
  const base = `${from}/v${TEMPORAL_VERSION}`;
  const archive = archiveName();
  if (archive === undefined)
    return { kind: 'failed', reason: `There is none for ${process.platform} ${process.arch}.` };
  try {
    const checksum = await publishedChecksum(`${base}/checksums.txt`, archive);
    progress(`downloading ${archive}, this once`);
    const file = await placeProgram((target) => download(`${base}/${archive}`, checksum, target));
    return { kind: 'ready', file };
  } catch (error) {
    return { kind: 'failed', reason: `${base}/${archive} could not be had: ${describe(error)}.` };
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
  if (!answer.ok) throw new Error(`the checksums were answered with ${answer.status}`);
  const line = (await answer.text()).split('\n').find((text) => text.trim().endsWith(archive));
  if (line === undefined) throw new Error('no checksum is published for it');
  return line.trim().split(/\s+/)[0] ?? '';
}

async function download(url: string, checksum: string, target: string): Promise<void> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(TRANSFER_MS) });
  if (!answer.ok || !answer.body) throw new Error(`it was answered with ${answer.status}`);

  const hash = createHash('sha256');
  const tar = spawn('tar', ['-xzO', 'temporal'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const unpacked = pipeline(tar.stdout, createWriteStream(target));
  await Promise.all([
    unpacked,
    pipeline(
      Readable.fromWeb(answer.body),
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          yield chunk;
        }
      },
      tar.stdin,
    ),
    finished(tar.stdout),
  ]);
  if (hash.digest('hex') !== checksum) throw new Error('its checksum is not the published one');
}

function describe(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? cause.message : message;
}
