import type { EventEmitter } from 'node:events';

const heard = { done: false, value: undefined } as const;
const finished = { done: true, value: undefined } as const;

/** That something changed since the last time one looked: however many events come meanwhile, they are one change. */
export function latestChange(emitter: EventEmitter, event: string): AsyncIterator<undefined, undefined> {
  let hasChanged = false;
  let hasEnded = false;
  let wake: (() => void) | undefined;
  const change = (): void => {
    hasChanged = true;
    wake?.();
  };
  emitter.on(event, change);
  return {
    async next() {
      if (!hasChanged && !hasEnded) await new Promise<void>((resolve) => (wake = resolve));
      hasChanged = false;
      return hasEnded ? finished : heard;
    },
    return() {
      hasEnded = true;
      emitter.off(event, change);
      wake?.();
      return Promise.resolve(finished);
    },
  };
}
