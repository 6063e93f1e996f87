import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findOnPath } from '../processes/find-on-path.js';
import { StartFailure } from '../start-failure.js';

const run = promisify(execFile);
const OLDEST = 17;
const REMEDY = `Install a Java runtime, ${OLDEST} or later (Debian and Ubuntu: openjdk-${OLDEST}-jre-headless; macOS: temurin), and put it on PATH or name its folder in JAVA_HOME.`;

/**
 * The Java runtime of JAVA_HOME, else the one on PATH.
 *
 * @throws StartFailure with what to do when there is none that is new enough
 */
export async function findJava(): Promise<string> {
  const home = process.env['JAVA_HOME'];
  const own = home ? join(home, 'bin', 'java') : undefined;
  const java = own !== undefined && existsSync(own) ? own : findOnPath('java');
  if (java === undefined) {
    throw new StartFailure('The time-skipping Temporal server needs Java, and there is none here.', REMEDY);
  }
  const version = await versionOf(java);
  if (version === undefined || version < OLDEST) {
    throw new StartFailure(
      `The time-skipping Temporal server needs Java ${OLDEST} or later; ${java} ${version === undefined ? 'does not say what it is' : `is ${version}`}.`,
      REMEDY,
    );
  }
  return java;
}

/** Its major version: 17 of `openjdk version "17.0.15"`, 1 of everything before 9. */
async function versionOf(java: string): Promise<number | undefined> {
  // macOS has a `java` that only says where to get one.
  const { stderr } = await run(java, ['-version']).catch(() => ({ stderr: '' }));
  const major = /version "(\d+)/.exec(stderr)?.[1];
  return major === undefined ? undefined : Number(major);
}
