import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../testing/eventually.test-helper.js';
import { scratchFolder } from '../testing/scratch.test-helper.js';
import type { Room } from './rooms.js';
import { watchRooms } from './watch-rooms.js';

describe('the watch on sources', () => {
  const folder = scratchFolder();
  const ending = new AbortController();
  const seen: string[][] = [];
  const room = (name: string): Room => {
    mkdirSync(join(folder, name, 'inner'), { recursive: true });
    return { folder: join(folder, name), parts: ['api'], compiled: true, migrates: false };
  };
  const rooms = [room('one'), room('two'), { ...room('one'), folder: join(folder, 'absent') }];

  beforeAll(() => {
    watchRooms(rooms, (changed) => seen.push(changed.map((each) => each.folder)), ending.signal);
  });
  afterAll(() => {
    ending.abort();
  });

  it('tells once which rooms have changed, however many files', async () => {
    for (const name of ['a.ts', 'inner/b.ts', 'c.ts']) writeFileSync(join(folder, 'one', name), 'x');
    await eventually(() => seen.length > 0);
    expect(seen).toEqual([[join(folder, 'one')]]);
  });

  it('passes over tests and what is no source', async () => {
    const before = seen.length;
    for (const name of ['a.test.ts', 'notes.md']) writeFileSync(join(folder, 'two', name), 'x');
    await pause(400);
    expect(seen).toHaveLength(before);
  });
});
