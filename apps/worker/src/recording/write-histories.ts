import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { HistoryFile } from './history-files.js';
import { historiesFolder, readHistories } from './history-files.js';
import type { HistoryJson } from './normalize.js';

const EARLIER = 'earlier';
const HASH_LENGTH = 8;

/**
 * Writes newly recorded histories in the place of those of the same file. Of the old ones those that went another way
 * are kept among the earlier: runs that went so may live for months. Returns the bytes of everything that is recorded.
 */
export async function writeHistories(
  recorded: ReadonlyMap<string, HistoryFile>,
  folder = historiesFolder,
): Promise<number> {
  for (const [file, before] of await readHistories(folder)) {
    if (file.startsWith(`${EARLIER}/`)) continue;
    const gone = goneFrom(before, recorded.get(file) ?? {});
    if (Object.keys(gone).length > 0) await write(folder, earlierName(file, gone), gone);
    if (!recorded.has(file)) await rm(path.join(folder, `${file}.json`));
  }
  for (const [file, histories] of recorded) await write(folder, file, histories);
  const texts = [...(await readHistories(folder)).values()].map(textOf);
  return texts.reduce((bytes, text) => bytes + Buffer.byteLength(text), 0);
}

/** The histories of a file that are not there any more, or went another way. */
function goneFrom(before: HistoryFile, after: HistoryFile): HistoryFile {
  const gone = Object.entries(before).filter(([name, history]) => {
    const now = after[name];
    return now === undefined || wayOf(now) !== wayOf(history);
  });
  return Object.fromEntries(gone);
}

/** The way a run went: what happened, one after the other, and the SDK under which it did. */
function wayOf({ events }: HistoryJson): string {
  const types = events.map(({ eventType }) => eventType);
  return [...types, /"sdkVersion":"[^"]*"/.exec(JSON.stringify(events))?.[0]].join();
}

function earlierName(file: string, histories: HistoryFile): string {
  const hash = createHash('sha256').update(textOf(histories)).digest('hex').slice(0, HASH_LENGTH);
  return `${EARLIER}/${path.basename(file)}-${hash}`;
}

async function write(folder: string, file: string, histories: HistoryFile): Promise<void> {
  const place = path.join(folder, `${file}.json`);
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, textOf(histories));
}

/** One event a line, so that a change shows where it is. */
function textOf(histories: HistoryFile): string {
  const parts = Object.entries(histories).map(
    ([name, { events }]) =>
      `${JSON.stringify(name)}: { "events": [\n${events.map((event) => JSON.stringify(event)).join(',\n')}\n] }`,
  );
  return `{\n${parts.join(',\n')}\n}\n`;
}
