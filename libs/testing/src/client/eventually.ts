import { setTimeout as pause } from 'node:timers/promises';

/** How long to go on asking, and how often. */
export interface Patience {
  readonly withinMs?: number;
  readonly everyMs?: number;
}

type Falsy = false | null | undefined;

/**
 * Asks until the answer is truthy, and gives it.
 *
 * @throws when the time is up, with what was asked and the last answer
 */
export async function eventually<T>(
  what: string,
  ask: () => T | Promise<T>,
  { withinMs = 60_000, everyMs = 100 }: Patience = {},
): Promise<Exclude<T, Falsy>> {
  const until = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer as Exclude<T, Falsy>;
    if (performance.now() > until) throw new Error(`Not within ${withinMs / 1000} s: ${what}.`);
    await pause(everyMs);
  }
}
