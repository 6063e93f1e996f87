import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project file that names the server; from `src` as from `dist` it lies beside this project. */
export const pinnedProject = fileURLToPath(new URL('../../../temporal-test-server/pom.xml', import.meta.url));
const checksumFile = fileURLToPath(new URL('../../../temporal-test-server/checksums.txt', import.meta.url));

/** The jars the server consists of. */
export interface PinnedJars {
  /** The server's own version. */
  readonly version: string;
  /** SHA-256 of each, by its file's name. */
  readonly checksums: ReadonlyMap<string, string>;
}

/** Reads which jars are to be had, and what must be in them. */
export async function readPinnedJars(): Promise<PinnedJars> {
  const lines = (await readFile(checksumFile, 'utf8')).trim().split('\n');
  const checksums = new Map(
    lines.map((line) => {
      const [checksum = '', name = ''] = line.trim().split(/\s+/);
      return [name, checksum];
    }),
  );
  const version = /temporal-test-server-(.+)\.jar/.exec([...checksums.keys()].join('\n'))?.[1];
  if (version === undefined) throw new Error(`${checksumFile} does not name the server`);
  return { version, checksums };
}

/** The names of files in a folder that are missing, not wanted, or not what is pinned; none when it is as it should be. */
export async function strayJars(folder: string, { checksums }: PinnedJars): Promise<readonly string[]> {
  const found = await readdir(folder).catch((): string[] => []);
  const names = [...new Set([...checksums.keys(), ...found])];
  const strays = await Promise.all(
    names.map(async (name) => {
      if (!found.includes(name)) return name;
      const hash = createHash('sha256').update(await readFile(join(folder, name)));
      return hash.digest('hex') === checksums.get(name) ? [] : name;
    }),
  );
  return strays.flat();
}
