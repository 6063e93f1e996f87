import { existsSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StartFailure } from '../start-failure.js';
import type { PostgresProgram } from './postgres-program.js';
import { closedFolder } from './reach.js';
import type { SystemUser } from './system-user.js';

/**
 * Makes sure that PostgreSQL's own user can get to its folder.
 *
 * @throws StartFailure that names the folder in the way
 */
export function assertReachable(directory: string, user: SystemUser): void {
  const closed = closedFolder(directory, user);
  if (closed === undefined) return;
  throw new StartFailure(
    `As root, PostgreSQL runs as the user "postgres", which cannot reach ${directory}: ${closed} is closed to it.`,
    `Choose a folder it can reach, for example SOJOURN_HOME=/var/lib/sojourn npm start, or start as an ordinary user.`,
  );
}

/**
 * The program itself where its user can reach it, else a copy beside the data: under a closed home
 * folder, as root's is, `node_modules` is out of its reach.
 */
export async function reachableProgram(
  program: PostgresProgram,
  user: SystemUser,
  directory: string,
): Promise<PostgresProgram> {
  if (closedFolder(program.binDirectory, user) === undefined) return program;
  const copy = join(directory, `program-${program.major}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.unfinished`;
    await rm(unfinished, { recursive: true, force: true });
    await cp(dirname(program.binDirectory), unfinished, { recursive: true, verbatimSymlinks: true });
    await rename(unfinished, copy);
  }
  return { ...program, binDirectory: join(copy, 'bin') };
}
