import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { scratchFolder } from '../testing/scratch.test-helper.js';
import { setVariables } from '../testing/set-variables.test-helper.js';
import { cachedProgram } from './cached-program.js';
import { cliProgram } from './pinned-program.js';
import { findTemporalProgram } from './temporal-program.js';

describe("Temporal's program", () => {
  const folder = scratchFolder();
  setVariables({ PATH: folder, XDG_CACHE_HOME: join(folder, 'cache') });
  const how = { progress: () => undefined };

  beforeAll(() => {
    mkdirSync(dirname(cachedProgram(cliProgram)), { recursive: true });
    writeFileSync(cachedProgram(cliProgram), '');
  });

  it('is the cached copy when there is one', async () => {
    await expect(findTemporalProgram(how)).resolves.toEqual({
      source: 'cache',
      file: cachedProgram(cliProgram),
    });
  });

  it('is the one on PATH before that', async () => {
    writeFileSync(join(folder, 'temporal'), '', { mode: 0o755 });
    await expect(findTemporalProgram(how)).resolves.toEqual({
      source: 'PATH',
      file: join(folder, 'temporal'),
    });
  });
});
