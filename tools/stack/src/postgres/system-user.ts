import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';
import { StartFailure } from '../start-failure.js';

const run = promisify(execFile);

/** An account of the operating system. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Whom PostgreSQL runs as: `undefined` for ourselves, and, since it refuses to run as root, its own
 * user `postgres` when we are root. It is made where it does not exist.
 *
 * @throws StartFailure when it can neither be found nor made
 */
export async function postgresUser(): Promise<SystemUser | undefined> {
  if (userInfo().uid !== 0) return undefined;
  return (await findPostgresUser()) ?? (await makePostgresUser());
}

async function findPostgresUser(): Promise<SystemUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function makePostgresUser(): Promise<SystemUser> {
  try {
    await run('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/bin/false',
      'postgres',
    ]);
    const made = await findPostgresUser();
    if (made) return made;
  } catch (cause) {
    throw new StartFailure(
      'PostgreSQL refuses to run as root, and the user "postgres" it would run as could not be made.',
      'Make it (useradd --system postgres), or start as an ordinary user, or set DATABASE_URL.',
      { cause },
    );
  }
  throw new StartFailure(
    'PostgreSQL refuses to run as root, and the user "postgres" was made but cannot be found.',
    'Start as an ordinary user, or set DATABASE_URL.',
  );
}
