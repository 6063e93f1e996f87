import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { TestDatabase } from './testing/test-database.js';
import { createTestDatabase } from './testing/test-database.js';

describe('the program that migrates', () => {
  const program = fileURLToPath(new URL('../dist/migrate.js', import.meta.url));
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  async function run(databaseUrl: string) {
    const child = spawn(process.execPath, [program], { env: { ...process.env, DATABASE_URL: databaseUrl } });
    const [out, error] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
    return { code: child.exitCode, out, error };
  }

  it('brings the database up to date and says what it did', async () => {
    expect(await run(database.url)).toEqual({ code: 0, out: '{"applied":[]}\n', error: '' });
  });

  it('says which variable is missing', async () => {
    const { code, error } = await run('');
    expect(code).toBe(1);
    expect(error).toContain('DATABASE_URL');
  });

  it('fails when there is no database to bring up to date', async () => {
    const { code, error } = await run('postgresql://nobody@127.0.0.1:1/none');
    expect(code).toBe(1);
    expect(error).toContain('ECONNREFUSED');
  });
});
