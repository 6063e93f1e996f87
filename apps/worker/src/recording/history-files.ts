import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HistoryJson } from './normalize.js';

/** Histories of one file, by name. */
export type HistoryFile = Readonly<Record<string, HistoryJson>>;

/** Where recorded histories are kept: `nodes` and `runs` of this build, `earlier` ones of builds before it. */
export const historiesFolder = fileURLToPath(new URL('../temporal/histories/', import.meta.url));

/** The recorded histories, by the path of their file without its ending: `nodes/wait.v1`. */
export async function readHistories(folder = historiesFolder): Promise<ReadonlyMap<string, HistoryFile>> {
  const files = await readdir(folder, { recursive: true });
  const read = files
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map(async (file) => {
      const text = await readFile(path.join(folder, file), 'utf8');
      return [file.slice(0, -'.json'.length), JSON.parse(text) as HistoryFile] as const;
    });
  return new Map(await Promise.all(read));
}
