/** Thrown when something has not ended in its time. */
export class TimedOut extends Error {
  override readonly name = 'TimedOut';
}

/** Runs `work` for at most `ms`; its signal aborts then, or when `outer` does, and it is not waited for any longer. */
export async function withinTime<T>(
  ms: number,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const { promise: ended, reject } = withReject();
  const end = () => {
    const timedOut = new TimedOut(`not done within ${ms} ms`);
    controller.abort(timedOut);
    reject(timedOut);
  };
  const timer = setTimeout(end, ms);
  outer.addEventListener('abort', end, { once: true });
  try {
    return await Promise.race([work(controller.signal), ended]);
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', end);
  }
}

function withReject(): { readonly promise: Promise<never>; readonly reject: (reason: Error) => void } {
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<never>((_resolve, rejectIt) => {
    reject = rejectIt;
  });
  return { promise, reject };
}
