import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder that is ours alone, and those above it as anybody's folders are made.
 *
 * @param mode who may enter: us (0o700) by default; 0o711 lets others through to what they own inside
 */
export function ownFolder(folder: string, mode = 0o700): void {
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, mode);
}
