import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../testing/scratch.test-helper.js';
import { setVariables } from '../testing/set-variables.test-helper.js';
import { buildProgram } from './build-program.js';
import { cachedProgram } from './cached-program.js';
import { cliProgram } from './pinned-program.js';

describe('building from the pinned Go module', () => {
  const folder = scratchFolder();
  setVariables({ PATH: join(folder, 'bin'), XDG_CACHE_HOME: join(folder, 'cache') });
  const news: string[] = [];
  const how = { progress: (what: string) => news.push(what) };

  beforeAll(() => {
    mkdirSync(join(folder, 'bin'));
  });

  const compiler = (script: string) => {
    writeFileSync(join(folder, 'bin', 'go'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  };

  it('is said to be impossible without Go', async () => {
    await expect(buildProgram(cliProgram, how)).resolves.toEqual({
      kind: 'failed',
      reason: 'Go is not on PATH.',
    });
  });

  it('puts the program into the cache, and says that it happens once', async () => {
    // Where and what: the folder of the module, the file after -o, the package.
    compiler('echo "$(pwd) $6" > "$5"');
    await expect(buildProgram(cliProgram, how)).resolves.toEqual({
      kind: 'ready',
      file: cachedProgram(cliProgram),
    });
    expect(readFileSync(cachedProgram(cliProgram), 'utf8')).toMatch(
      /tools\/temporal github\.com\/temporalio\/cli\/cmd\/temporal\n$/,
    );
    expect(news[0]).toContain('this once');
  });

  it('gives the last words of a compiler that failed', async () => {
    compiler('echo "go: no space left on device" >&2; exit 1');
    await expect(buildProgram(cliProgram, how)).resolves.toEqual({
      kind: 'failed',
      reason: 'go build failed: go: no space left on device',
    });
  });
});
