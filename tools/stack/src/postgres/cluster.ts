import { execFile } from 'node:child_process';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartFailure } from '../start-failure.js';
import type { PostgresProgram } from './postgres-program.js';
import type { SystemUser } from './system-user.js';

const run = promisify(execFile);

/** The superuser, and the database that is made for Sojourn. */
export const DATABASE_OWNER = 'sojourn';

/** Makes the data folder on the first start; later it checks that the program at hand can read it. */
export async function ensureCluster(options: {
  readonly directory: string;
  readonly program: PostgresProgram;
  readonly user: SystemUser | undefined;
  readonly password: string;
}): Promise<string> {
  const data = join(options.directory, 'data');
  if (!existsSync(data)) await makeCluster(data, options);
  const major = Number(await readFile(join(data, 'PG_VERSION'), 'utf8'));
  if (major !== options.program.major) {
    throw new StartFailure(
      `The data in ${data} was written by PostgreSQL ${major}, and the one found is ${options.program.major} (${options.program.binDirectory}).`,
      `Bring back PostgreSQL ${major}, or move ${options.directory} away to start with an empty database.`,
    );
  }
  return data;
}

/** Written under another name and then renamed: a start that was killed half-way leaves nothing half-made behind. */
async function makeCluster(
  data: string,
  { directory, program, user, password }: Parameters<typeof ensureCluster>[0],
): Promise<void> {
  const unfinished = `${data}.unfinished`;
  const passwordFile = join(directory, 'initdb.password');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user) {
    await chown(unfinished, user.uid, user.gid);
    await chown(passwordFile, user.uid, user.gid);
  }
  try {
    await run(
      join(program.binDirectory, 'initdb'),
      [
        `--pgdata=${unfinished}`,
        `--username=${DATABASE_OWNER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        // Upper and lower case beyond ASCII, the same on every machine; older servers cannot have both.
        ...(program.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []),
      ],
      { cwd: directory, ...user },
    );
  } finally {
    await rm(passwordFile);
  }
  await rename(unfinished, data);
}
