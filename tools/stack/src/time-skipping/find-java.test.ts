import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../testing/scratch.test-helper.js';
import { findJava } from './find-java.js';

describe('the Java that the time-skipping server runs on', () => {
  const folder = scratchFolder();
  const { PATH, JAVA_HOME } = process.env;
  const onPath = join(folder, 'path');
  const home = join(folder, 'home');

  beforeAll(() => {
    process.env['PATH'] = onPath;
    delete process.env['JAVA_HOME'];
  });
  afterAll(() => {
    process.env['PATH'] = PATH;
    if (JAVA_HOME !== undefined) process.env['JAVA_HOME'] = JAVA_HOME;
    else delete process.env['JAVA_HOME'];
  });

  const java = (where: string, says: string) => {
    mkdirSync(where, { recursive: true });
    writeFileSync(join(where, 'java'), `#!/bin/sh\necho '${says}' >&2\n`, { mode: 0o755 });
  };

  it('is asked for, with what to do, where there is none', async () => {
    await expect(findJava()).rejects.toMatchObject({
      message: 'The time-skipping Temporal server needs Java, and there is none here.',
      remedy: expect.stringContaining('Install a Java runtime, 17 or later') as string,
    });
  });

  it('must be new enough, and say so', async () => {
    java(onPath, 'openjdk version "1.8.0_392"');
    await expect(findJava()).rejects.toThrow(`needs Java 17 or later; ${onPath}/java is 1.`);
    java(onPath, 'The operation could not be completed.');
    await expect(findJava()).rejects.toThrow('does not say what it is');
  });

  it('is the one on PATH, unless JAVA_HOME names another', async () => {
    java(onPath, 'openjdk version "17.0.15" 2025-04-15');
    await expect(findJava()).resolves.toBe(join(onPath, 'java'));
    process.env['JAVA_HOME'] = home;
    await expect(findJava()).resolves.toBe(join(onPath, 'java'));
    java(join(home, 'bin'), 'openjdk version "21" 2023-09-19');
    await expect(findJava()).resolves.toBe(join(home, 'bin', 'java'));
  });
});
