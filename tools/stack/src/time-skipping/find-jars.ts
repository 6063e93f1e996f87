import { execFile } from 'node:child_process';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder } from '../cache-folder.js';
import { findOnPath } from '../processes/find-on-path.js';
import { StartFailure } from '../start-failure.js';
import type { Acquisition } from '../temporal/temporal-program.js';
import { type PinnedJars, pinnedProject, readPinnedJars, strayJars } from './pinned-jars.js';

const run = promisify(execFile);
const MOST_WORDS = 600;

/**
 * A folder with the jars of the time-skipping server, each as it is pinned: the cached one, else fetched by Maven, from
 * wherever its settings say.
 *
 * @throws StartFailure with what to do
 */
export async function findJars(how: Acquisition): Promise<string> {
  const pinned = await readPinnedJars();
  const folder = join(cacheFolder(), `temporal-test-server-${pinned.version}`);
  if ((await strayJars(folder, pinned)).length > 0) await placeJars(folder, pinned, how);
  return folder;
}

/** They are fetched beside their place and checked before they take it. */
async function placeJars(folder: string, pinned: PinnedJars, how: Acquisition): Promise<void> {
  const unfinished = `${folder}.${process.pid}.unfinished`;
  await mkdir(dirname(folder), { recursive: true });
  try {
    await fetchJars(unfinished, how);
    const strays = await strayJars(unfinished, pinned);
    if (strays.length > 0) {
      throw new StartFailure(
        `What Maven fetched is not what is pinned: ${strays.join(', ')}.`,
        'See what its settings put in the place of Maven Central, and remove the files from its local repository.',
      );
    }
    await rm(folder, { recursive: true, force: true });
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function fetchJars(into: string, { progress, signal }: Acquisition): Promise<void> {
  const maven = findOnPath('mvn');
  if (maven === undefined) {
    throw new StartFailure(
      'The time-skipping Temporal server is fetched by Maven, and there is none here.',
      'Install Maven, 3.6 or later, for this once (Debian and Ubuntu: maven), and put mvn on PATH.',
    );
  }
  progress('fetching the time-skipping server by Maven, this once');
  const wanted = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${into}`];
  try {
    await run(maven, ['--batch-mode', '--quiet', '--file', pinnedProject, ...wanted], {
      ...(signal && { signal }),
    });
  } catch (cause) {
    const { stdout = '', message } = cause as Error & { stdout?: string };
    throw new StartFailure(
      `Maven could not fetch the time-skipping server: ${(stdout.trim() || message).slice(0, MOST_WORDS)}`,
      'It asks the repository that its settings.xml names, or Maven Central: see that it can be reached.',
      { cause },
    );
  }
}
