import { setTimeout as pause } from 'node:timers/promises';

/** Waits until the answer is a truthy one, and gives it. */
export async function eventually<T>(ask: () => T | Promise<T>, timeoutMs = 15_000): Promise<NonNullable<T>> {
  const until = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > until) throw new Error(`Not within ${timeoutMs} ms: ${ask.toString()}`);
    await pause(20);
  }
}
