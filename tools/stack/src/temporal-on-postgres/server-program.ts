import { StartFailure } from '../start-failure.js';
import { buildProgram } from '../temporal/build-program.js';
import { findCachedProgram } from '../temporal/cached-program.js';
import { type PinnedProgram, serverProgram, sqlToolProgram } from '../temporal/pinned-program.js';
import type { Acquisition } from '../temporal/temporal-program.js';

/** Files of the programs that a Temporal server on PostgreSQL takes. */
export interface ServerPrograms {
  readonly server: string;
  readonly sqlTool: string;
}

/**
 * Temporal's server and the tool that makes its tables: the cached copies, else built from the pinned Go module.
 *
 * @throws StartFailure when they can neither be found nor built
 */
export async function findServerPrograms(how: Acquisition): Promise<ServerPrograms> {
  // One after the other: the second is built of the parts of the first.
  const server = await programFile(serverProgram, how);
  return { server, sqlTool: await programFile(sqlToolProgram, how) };
}

async function programFile(program: PinnedProgram, how: Acquisition): Promise<string> {
  const cached = findCachedProgram(program);
  if (cached !== undefined) return cached;
  const built = await buildProgram(program, how);
  if (built.kind === 'ready') return built.file;
  throw new StartFailure(
    `Temporal on PostgreSQL needs ${program.title}, which is not in the cache and could not be built: ${built.reason}`,
    'Install Go 1.21 or later so that it can be built.',
  );
}
