import { setTimeout as pause } from 'node:timers/promises';
import { walk } from '../workload/walk.js';
import type { Batch } from './batch.js';
import { monotonicMs } from './monotonic-ms.js';

/**
 * Lets a batch's journeys begin at a rate, one independently of the other, whether those before are done or not.
 *
 * @param perSecond on average
 * @returns the times from events to the mails they brought about, in milliseconds
 */
export async function runPaced(
  { shape, stage, kind, customers, name }: Batch,
  perSecond: number,
): Promise<readonly number[]> {
  const walks = await atRandomMoments([...customers.entries()], perSecond, ([index, customer]) =>
    walk({ shape, mails: stage.mails, kind, customer, key: `${name}-${index}` }),
  );
  return walks.flat();
}

/**
 * Begins something for each, one after the other at a rate, whether those before are done or not.
 *
 * @param perSecond on average; the pauses in between are those of chance, the same in every run
 */
export async function atRandomMoments<Each, Done>(
  all: readonly Each[],
  perSecond: number,
  begin: (each: Each) => Promise<Done>,
): Promise<readonly Done[]> {
  const draw = drawsFrom(all.length);
  const begun: Promise<Done>[] = [];
  let next = monotonicMs();
  for (const each of all) {
    next += (-Math.log(1 - draw()) * 1_000) / perSecond;
    await pause(Math.max(0, next - monotonicMs()));
    begun.push(begin(each));
  }
  return Promise.all(begun);
}

/** Numbers from 0 up to 1 that look like chance and are the same for a seed (mulberry32). */
function drawsFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
