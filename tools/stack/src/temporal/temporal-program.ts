import { findOnPath } from '../processes/find-on-path.js';
import { StartFailure } from '../start-failure.js';
import { buildProgram } from './build-program.js';
import { findCachedProgram } from './cached-program.js';
import { downloadProgram } from './download-program.js';
import { cliProgram } from './pinned-program.js';

/** Told what takes long, once per step. */
export type Progress = (what: string) => void;

/** How a program is got that is not there yet. */
export interface Acquisition {
  readonly progress: Progress;
  readonly signal?: AbortSignal | undefined;
}

/** Temporal's CLI, and where it came from. */
export interface TemporalProgram {
  readonly source: 'PATH' | 'cache' | 'download' | 'build';
  readonly file: string;
}

/**
 * Temporal's CLI: on PATH, else the cached copy, else the official download, else built from the
 * pinned Go module.
 *
 * @throws StartFailure when none of these works here
 */
export async function findTemporalProgram(how: Acquisition): Promise<TemporalProgram> {
  const installed = findOnPath('temporal');
  if (installed) return { source: 'PATH', file: installed };
  const cached = findCachedProgram(cliProgram);
  if (cached) return { source: 'cache', file: cached };
  const download = await downloadProgram(how);
  if (download.kind === 'ready') return { source: 'download', file: download.file };
  const build = await buildProgram(cliProgram, how);
  if (build.kind === 'ready') return { source: 'build', file: build.file };
  throw new StartFailure(
    `No Temporal server was found: not at TEMPORAL_ADDRESS, not on PATH, not in the cache. Download: ${download.reason} Build: ${build.reason}`,
    'Install the Temporal CLI (https://docs.temporal.io/cli), or Go 1.21 or later so that it can be built, or set TEMPORAL_ADDRESS to a running server.',
  );
}
