/** Does something at its first call, and of later ones at most once in `everyMs`. */
export function rarely(everyMs: number, work: () => void): () => void {
  let silentUntil = -Infinity;
  return () => {
    const now = performance.now();
    if (now < silentUntil) return;
    silentUntil = now + everyMs;
    work();
  };
}
