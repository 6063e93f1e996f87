import { existsSync, rmSync } from 'node:fs';
import { inFolder } from './in-folder.js';

describe('the folder of a run', () => {
  const said: string[] = [];
  const options = { keep: false, say: (text: string) => void said.push(text) };
  const run = (folder: string) => Promise.resolve(folder);

  it('goes when nothing was wrong', async () => {
    const folder = await inFolder(run, { ...options, isSound: () => true });
    expect(existsSync(folder)).toBe(false);
  });

  it.each([
    ['something was wrong', { isSound: () => false, keep: false }],
    ['it was asked for', { isSound: () => true, keep: true }],
  ])('stays when %s, and is named', async (_why, verdict) => {
    const folder = await inFolder(run, { ...options, ...verdict });
    expect(existsSync(folder)).toBe(true);
    expect(said.at(-1)).toContain(folder);
    rmSync(folder, { recursive: true });
  });

  it('stays when the run itself broke off', async () => {
    let folder = '';
    const broken = (name: string) => Promise.reject(new Error((folder = name)));
    await expect(inFolder(broken, { ...options, isSound: () => true })).rejects.toThrow(folder);
    expect(existsSync(folder)).toBe(true);
    rmSync(folder, { recursive: true });
  });
});
