import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readBuild } from './build.js';

describe('the id of a build', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'sojourn-build-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function idOf(code: string): Promise<string> {
    const file = path.join(folder, 'bundle.js');
    await writeFile(file, code);
    return (await readBuild(file)).id;
  }

  it('is the same wherever the same code was bundled, and another for other code', async () => {
    const here = await idOf('run();\n//# sourceMappingURL=data:aGVyZQ==');
    expect(await idOf('run();\n//# sourceMappingURL=data:dGhlcmU=')).toBe(here);
    expect(await idOf('walk();\n//# sourceMappingURL=data:aGVyZQ==')).not.toBe(here);
    expect(here).toMatch(/^[\da-f]{12}$/);
  });
});
