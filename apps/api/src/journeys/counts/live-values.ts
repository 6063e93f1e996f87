/**
 * The value of something now, and again after each change. Ending it lets go of the changes at once, although
 * nothing may change for a long time.
 */
export function liveValues<Value>(
  changes: AsyncIterator<unknown>,
  read: () => Promise<Value>,
): AsyncIterableIterator<Value> {
  let isFirst = true;
  const finished = { done: true, value: undefined } as const;
  return {
    async next() {
      const change = isFirst ? { done: false } : await changes.next();
      isFirst = false;
      if (change.done === true) return finished;
      try {
        return { done: false, value: await read() };
      } catch (error) {
        await changes.return?.();
        throw error;
      }
    },
    async return() {
      await changes.return?.();
      return finished;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
