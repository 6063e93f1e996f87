import { existsSync, watch } from 'node:fs';
import type { Room } from './rooms.js';

/** An editor that saves, or a branch that changes, touches many files in one moment. */
const SETTLE_MS = 150;

/** Calls back with the rooms in which sources have changed, once they are at rest, until the signal is given. */
export function watchRooms(
  rooms: readonly Room[],
  changed: (rooms: readonly Room[]) => void,
  signal: AbortSignal,
): void {
  const touched = new Set<Room>();
  let timer: NodeJS.Timeout | undefined;
  const settle = () => {
    const settled = [...touched];
    touched.clear();
    changed(settled);
  };
  const watchers = rooms
    .filter(({ folder }) => existsSync(folder))
    .map((room) =>
      watch(room.folder, { recursive: true }, (_event, file) => {
        if (file === null || !isSource(file)) return;
        touched.add(room);
        clearTimeout(timer);
        timer = setTimeout(settle, SETTLE_MS);
      }),
    );
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  });
}

function isSource(file: string): boolean {
  return /\.(ts|js|json|graphql)$/.test(file) && !file.includes('.test.');
}
