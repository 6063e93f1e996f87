import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import type { HistoryFile } from './history-files.js';
import { readHistories } from './history-files.js';
import { nodeWays } from './node-recordings.js';
import { normalize } from './normalize.js';
import { runRecordings } from './run-recordings.js';

const REMEDY =
  'Run `npm run histories` and commit what it writes. What it cannot bring about by itself is said in apps/worker/src/recording/ways-out.ts.';
const MOST_BYTES = 1_000_000;

describe('the recorded histories', () => {
  let files: ReadonlyMap<string, HistoryFile>;
  beforeAll(async () => {
    files = await readHistories();
  });

  it('hold every node type that is carried out, by every way out', () => {
    const missing = nodeWays
      .filter(({ key, outcome }) => files.get(`nodes/${key}`)?.[outcome] === undefined)
      .map(({ key, outcome }) => `No history leaves “${key}” by “${outcome}”. ${REMEDY}`);
    expect(missing).toEqual([]);
  });

  it('hold every run that falls back, is nudged, is held, or ends early', () => {
    const missing = runRecordings
      .filter(({ file, name }) => files.get(file)?.[name] === undefined)
      .map(({ file, name }) => `No history is “${file} ${name}”. ${REMEDY}`);
    expect(missing).toEqual([]);
  });

  it('are even: to even them out again changes nothing', () => {
    const recorded = [...files].filter(([file]) => !file.startsWith('earlier/'));
    for (const history of recorded.flatMap(([, byName]) => Object.values(byName))) {
      expect(normalize(historyFromJSON(history))).toEqual(history);
    }
  });

  it('are of nobody and of no machine', () => {
    const legible = JSON.stringify([...files], (key, item: unknown) =>
      key === 'data' && typeof item === 'string' ? Buffer.from(item, 'base64').toString() : item,
    );
    expect(legible).toContain('remainingMs');
    expect(legible.match(/@example\.com|[\w./]*\/(tmp|home|root|usr|work)\/[\w./]*/g)).toBeNull();
  });

  it('weigh less than 1 MB together', () => {
    expect(JSON.stringify([...files]).length).toBeLessThan(MOST_BYTES);
  });
});
