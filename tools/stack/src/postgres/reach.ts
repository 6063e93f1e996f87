import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SystemUser } from './system-user.js';

/** The folder, nearest to the root, that keeps the user from reaching a path; `undefined` when nothing does. */
export function closedFolder(path: string, user: SystemUser): string | undefined {
  return folders(path).find((folder) => !mayEnter(folder, user));
}

function folders(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [...folders(parent), path];
}

function mayEnter(folder: string, { uid, gid }: SystemUser): boolean {
  const status = statSync(folder);
  const bit = status.uid === uid ? 0o100 : status.gid === gid ? 0o010 : 0o001;
  return (status.mode & bit) !== 0;
}
