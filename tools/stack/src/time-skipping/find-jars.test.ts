import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../cache-folder.js';
import { scratchFolder } from '../testing/scratch.test-helper.js';
import { setVariables } from '../testing/set-variables.test-helper.js';
import { findJars } from './find-jars.js';
import { pinnedProject, readPinnedJars, strayJars } from './pinned-jars.js';

describe('the jars of the time-skipping server', () => {
  const folder = scratchFolder();
  setVariables({ PATH: join(folder, 'bin'), XDG_CACHE_HOME: join(folder, 'cache') });
  const news: string[] = [];
  const how = { progress: (what: string) => news.push(what) };

  beforeAll(() => {
    mkdirSync(join(folder, 'bin'));
  });

  const maven = (script: string) => {
    const tools = `PATH='${dirname(process.execPath)}:/usr/bin:/bin'`;
    // Where to: what follows the last `=`.
    writeFileSync(
      join(folder, 'bin', 'mvn'),
      `#!/bin/sh\n${tools}\nfor into; do :; done; into=\${into#*=}\n${script}\n`,
      { mode: 0o755 },
    );
  };

  it('are pinned by version and content', async () => {
    const { version, checksums } = await readPinnedJars();
    expect(readFileSync(pinnedProject, 'utf8')).toContain(
      `<artifactId>temporal-test-server</artifactId>\n      <version>${version}</version>`,
    );
    for (const checksum of checksums.values()) expect(checksum).toMatch(/^[0-9a-f]{64}$/);
  });

  it('cannot be had without Maven', async () => {
    await expect(findJars(how)).rejects.toMatchObject({
      message: 'The time-skipping Temporal server is fetched by Maven, and there is none here.',
      remedy: expect.stringContaining('Install Maven') as string,
    });
  });

  it('are refused when they are not what is pinned, and leave nothing behind', async () => {
    maven('mkdir -p "$into"; echo other > "$into/gson-2.10.1.jar"; echo more > "$into/more.jar"');
    await expect(findJars(how)).rejects.toThrow(/is not what is pinned: .*gson-2\.10\.1\.jar.*more\.jar/);
    expect(readdirSync(cacheFolder())).toEqual([]);
    expect(news.at(-1)).toContain('this once');
  });

  it('come with the words of a Maven that failed', async () => {
    maven('echo "[ERROR] Unknown host"; exit 1');
    await expect(findJars(how)).rejects.toThrow(
      'could not fetch the time-skipping server: [ERROR] Unknown host',
    );
  });

  it('are as they should be when each of them has its checksum', async () => {
    const jars = join(folder, 'jars');
    mkdirSync(jars);
    writeFileSync(join(jars, 'one.jar'), 'one');
    const checksum = '7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed';
    await expect(
      strayJars(jars, { version: '1', checksums: new Map([['one.jar', checksum]]) }),
    ).resolves.toEqual([]);
  });
});
