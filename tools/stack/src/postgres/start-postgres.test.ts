import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { processIdentity } from '../processes/process-identity.js';
import { eventually } from '../testing/eventually.test-helper.js';
import { scratchFolder } from '../testing/scratch.test-helper.js';
import { type RunningPostgres, startPostgres } from './start-postgres.js';
import { postgresUser } from './system-user.js';

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('PostgreSQL', () => {
  const directory = join(scratchFolder(), 'postgres');
  let server: RunningPostgres;

  beforeAll(async () => {
    server = await startPostgres({ directory });
    await query(server.url, "CREATE TABLE kept AS SELECT 'Zoë' AS name");
  });
  afterAll(() => server.stop());

  const expectKept = async () => {
    await expect(query(server.url, 'SELECT name, upper(name) AS loud FROM kept')).resolves.toEqual([
      { name: 'Zoë', loud: 'ZOË' },
    ]);
  };

  it('keeps its password where only we can read it', () => {
    expect(statSync(join(directory, 'password')).mode & 0o777).toBe(0o600);
  });

  it('keeps its data over a stop, and is gone after it', async () => {
    const { pid } = server;
    await server.stop();
    expect(processIdentity(pid)).toBeUndefined();
    server = await startPostgres({ directory });
    await expectKept();
  });

  it('starts again at once after kill -9', async () => {
    process.kill(server.pid, 'SIGKILL');
    await server.exited;
    server = await startPostgres({ directory });
    await expectKept();
  });

  it('waits for a session that is still at work when its server was killed', async () => {
    const client = new pg.Client({ connectionString: server.url });
    client.on('error', () => undefined);
    await client.connect();
    const work = client.query(`DO $$ DECLARE until timestamptz := clock_timestamp() + interval '2 s';
                               BEGIN WHILE clock_timestamp() < until LOOP END LOOP; END $$`);
    await pause(200);
    process.kill(server.pid, 'SIGKILL');
    await server.exited;
    server = await startPostgres({ directory });
    await Promise.allSettled([work]);
    expect(readFileSync(join(directory, 'server.log'), 'utf8')).toContain('pre-existing shared memory block');
    await expectKept();
  });

  it('takes the place of a server that a killed run left behind', async () => {
    const orphan = server;
    server = await startPostgres({ directory });
    await expect(orphan.exited).resolves.toEqual({ code: 0, signal: null });
    await expectKept();
  });

  it('starts when the pid of a killed server has gone to another program', async () => {
    const note = join(directory, 'data', 'postmaster.pid');
    const left = readFileSync(note, 'utf8');
    await server.stop();
    writeFileSync(note, left.replace(/^\d+/, String(process.pid)));
    server = await startPostgres({ directory });
    await expectKept();
  });

  it('waits until the system has forgotten a killed server', async () => {
    const note = join(directory, 'data', 'postmaster.pid');
    const left = readFileSync(note, 'utf8');
    await server.stop();
    // The second `sleep` does not ask after the child it took over, which stays listed until it ends itself. The child
    // must outlive the shell, which would ask.
    const shell = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 2'], {
      ...(await postgresUser()),
      cwd: '/',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [dead] = (await once(shell.stdout.setEncoding('utf8'), 'data')) as [string];
    await eventually(() => processIdentity(Number(dead)) === undefined);
    writeFileSync(note, left.replace(/^\d+/, dead.trim()));
    server = await startPostgres({ directory });
    expect(readFileSync(join(directory, 'server.log'), 'utf8')).toContain('"postmaster.pid" already exists');
    await expectKept();
  });

  it('names a port that is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as AddressInfo;
    await server.stop();
    await expect(startPostgres({ directory, port })).rejects.toThrow(
      `Port ${port}, for PostgreSQL, is taken.`,
    );
    holder.close();
    server = await startPostgres({ directory, port });
    expect(server.port).toBe(port);
  });

  it('says what to do about data of another version', async () => {
    await server.stop();
    const versionFile = join(directory, 'data', 'PG_VERSION');
    const version = readFileSync(versionFile, 'utf8');
    writeFileSync(versionFile, '9\n');
    await expect(startPostgres({ directory })).rejects.toMatchObject({
      remedy: expect.stringContaining('Bring back PostgreSQL 9') as string,
    });
    writeFileSync(versionFile, version);
  });
});
