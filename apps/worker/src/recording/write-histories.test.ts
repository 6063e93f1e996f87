import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readHistories } from './history-files.js';
import type { HistoryJson } from './normalize.js';
import { writeHistories } from './write-histories.js';

describe('writing recorded histories', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'sojourn-histories-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const history = (eventTypes: readonly string[], sdkVersion = '1'): HistoryJson => ({
    events: eventTypes.map((eventType) => ({ eventType, task: { sdkMetadata: { sdkVersion } } })),
  });
  const one = history(['STARTED', 'COMPLETED']);
  const other = history(['STARTED', 'TIMER_STARTED', 'COMPLETED']);
  const write = (file: string, histories: Readonly<Record<string, HistoryJson>>) =>
    writeHistories(new Map([[file, histories]]), folder);
  const names = async () => [...(await readHistories(folder)).keys()];

  it('writes an event a line, and what it read is what it wrote', async () => {
    const bytes = await write('nodes/wait.v1', { next: one });
    const text = await readFile(path.join(folder, 'nodes/wait.v1.json'), 'utf8');
    expect(text.split('\n').filter((line) => line.startsWith('{"eventType"'))).toHaveLength(2);
    expect(bytes).toBe(Buffer.byteLength(text));
    expect(await readHistories(folder)).toEqual(new Map([['nodes/wait.v1', { next: one }]]));
  });

  it('leaves no trace of what went the same way', async () => {
    await write('nodes/wait.v1', { next: one });
    await write('nodes/wait.v1', { next: one });
    expect(await names()).toEqual(['nodes/wait.v1']);
  });

  it('keeps what went another way, or under another SDK, among the earlier', async () => {
    for (const next of [one, other, history(['STARTED', 'TIMER_STARTED', 'COMPLETED'], '2')]) {
      await write('nodes/wait.v1', { next, same: one });
    }
    const files = await readHistories(folder);
    const earlier = [...files].filter(([file]) => /^earlier\/wait\.v1-[\da-f]{8}$/.test(file));
    expect(earlier.map(([, histories]) => histories)).toEqual(
      expect.arrayContaining([{ next: one }, { next: other }]),
    );
    expect([earlier.length, files.size]).toEqual([2, 3]);
  });

  it('keeps what is not recorded any more, for the runs that went so', async () => {
    await write('nodes/wait.v1', { next: one });
    await write('nodes/pause.v1', { next: one });
    expect(await names()).toEqual([expect.stringMatching(/^earlier\/wait\.v1-/), 'nodes/pause.v1']);
  });
});
