import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Tells people something. */
export type Say = (text: string) => void;

/** What becomes of the folder of a run. */
export interface FolderOptions<Result> {
  /** Whether nothing was wrong, so that nobody needs to look into it. */
  readonly isSound: (result: Result) => boolean;
  /** It stays, whatever came out. */
  readonly keep: boolean;
  readonly say: Say;
}

/** Runs something in a folder of its own, which stays only where it was asked for, or where something was wrong. */
export async function inFolder<Result>(
  run: (folder: string) => Promise<Result>,
  { isSound, keep, say }: FolderOptions<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'sojourn-chaos-'));
  let stays = true;
  try {
    const result = await run(folder);
    stays = keep || !isSound(result);
    return result;
  } finally {
    if (stays) say(`The evidence and the logs of all parts are kept in ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  }
}
