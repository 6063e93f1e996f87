import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const NOWHERE = 'postgresql://nobody@127.0.0.1:1/none';
const TEMPORAL_ADDRESS = '127.0.0.1:1';

/** Runs a command as an operator does, and says how it ended and what it said to them when it was not done. */
function run(
  entry: string,
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly said: string }> {
  const program = fileURLToPath(new URL(`../../dist/${entry}.js`, import.meta.url));
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...args], { env }, (_error, _out, said) => {
      resolve({ code: child.exitCode ?? -1, said });
    });
  });
}

describe('a command', () => {
  it.each(['repair', 'redrive', 'promote'])('%s says how it is called', async (entry) => {
    const { code, said } = await run(entry, {}, '--everything');
    expect(code).toBe(2);
    expect(said).toMatch(/^Unknown option '--everything'/u);
    expect(said).toContain(`npm run ${entry}`);
    expect(said).not.toContain('    at ');
  });

  it.each(['repair', 'redrive', 'promote'])('%s says what its environment lacks', async (entry) => {
    const { code, said } = await run(entry, {});
    expect(code).toBe(2);
    expect(said).toMatch(/^The environment is not complete\.\n[A-Z_]+: /u);
    expect(said).not.toContain('    at ');
  });

  it.each(['repair', 'redrive'])('%s ends with 1 when there is no database', async (entry) => {
    const { code, said } = await run(entry, { DATABASE_URL: NOWHERE, TEMPORAL_ADDRESS });
    expect(code).toBe(1);
    expect(said).toBe(
      `PostgreSQL cannot be asked at present. What was ${entry === 'repair' ? 'asked for' : 'redriven'} stays so: run this again.\n`,
    );
  });
});
