/** Takes the last one that still lives out of a list; the dead above it are dropped. */
export function takeAlive<Thread extends { readonly alive: boolean }>(idle: Thread[]): Thread | undefined {
  for (let last = idle.pop(); last !== undefined; last = idle.pop()) {
    if (last.alive) return last;
  }
  return undefined;
}
