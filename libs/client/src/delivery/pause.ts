/** Keeps a timer from keeping a process of Node alive. */
export function letGo(timer: unknown): void {
  if (typeof timer === 'object') (timer as { unref?: () => void }).unref?.();
}

/** Waits, but no longer than until the signal; a process of Node stays for it, unless it is idle waiting. */
export async function pause(ms: number, signal: AbortSignal, isIdle = false): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    if (isIdle) letGo(timer);
    signal.addEventListener('abort', end);
  });
}
