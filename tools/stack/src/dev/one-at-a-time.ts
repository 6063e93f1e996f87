/** Runs a task for what has come together meanwhile: while one run is under way, the next gathers. */
export function oneAtATime<T>(task: (items: readonly T[]) => Promise<void>): (items: readonly T[]) => void {
  const waiting = new Set<T>();
  let running = false;
  const drain = async () => {
    running = true;
    while (waiting.size > 0) {
      const items = [...waiting];
      waiting.clear();
      await task(items);
    }
    running = false;
  };
  return (items) => {
    for (const item of items) waiting.add(item);
    if (!running) void drain();
  };
}
