import type { SetAsideCount } from '@sojourn/store';
import { countAllSetAside, countSetAside, redrivePages } from '@sojourn/store';
import type { DataSource } from 'typeorm';
import type { RedriveOptions } from './read-redrive-options.js';

/** What redriving is done with. */
export interface RedrivingParts {
  readonly dataSource: DataSource;
  /** So many events are put on their way in one page. */
  readonly atOnce: number;
  /** Tells the operator. */
  readonly say: (words: string) => void;
  /** Tells the relay that there is something to do. */
  readonly ring: () => void;
  /** Waits between two pages, so that live customers go between them. */
  readonly pause: () => Promise<void>;
}

/**
 * Puts events that were set aside on their way to the journeys again, workspace by workspace and page by page; a running
 * worker relays them. Says how many there are, how far it is, and how many are left; a dry run says only the first.
 */
export async function redriveAll(parts: RedrivingParts, options: RedriveOptions): Promise<void> {
  const { say } = parts;
  const counts = await countsOf(parts.dataSource, options);
  const all = total(counts);
  if (all === 0) {
    say('There is nothing to redrive: no such event is set aside.');
    return;
  }
  if (options.isDryRun) {
    for (const { workspaceId, count } of counts) say(`Workspace ${workspaceId}: ${events(count)}.`);
    say(`${events(all)} would be redriven. Nothing was changed.`);
    return;
  }
  const redriven = await redrive(parts, options, counts);
  say(`${events(redriven)} redriven: a running worker relays ${redriven === 1 ? 'it' : 'them'}.`);
  const left = total(await countsOf(parts.dataSource, { ...options, before: null }));
  if (left > 0) say(`${events(left)} set aside now: left out, or set aside meanwhile.`);
}

async function redrive(
  { dataSource, atOnce, say, ring, pause }: RedrivingParts,
  { before }: RedriveOptions,
  counts: readonly SetAsideCount[],
): Promise<number> {
  const all = total(counts);
  let redriven = 0;
  for (const { workspaceId } of counts) {
    for await (const page of redrivePages(dataSource, workspaceId, { before, atOnce })) {
      redriven += page;
      ring();
      say(`${redriven} of ${events(all)} redriven.`);
      await pause();
    }
  }
  return redriven;
}

async function countsOf(
  dataSource: DataSource,
  { workspaceId, before }: RedriveOptions,
): Promise<readonly SetAsideCount[]> {
  if (workspaceId === null) return countAllSetAside(dataSource, before);
  return [{ workspaceId, count: await countSetAside(dataSource, workspaceId, before) }];
}

function total(counts: readonly SetAsideCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

function events(count: number): string {
  return count === 1 ? '1 event' : `${count} events`;
}
