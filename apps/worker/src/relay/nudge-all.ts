import type { OutstandingNudge } from '@sojourn/store';
import { enrollmentsToRelease, hasToRelease, markNudged, outstandingNudges } from '@sojourn/store';
import { traced } from '@sojourn/telemetry';
import type { Client } from '@temporalio/client';
import pLimit from 'p-limit';
import type { DataSource } from 'typeorm';
import type { Log } from '../process/log.js';
import { measures } from '../process/measures.js';
import { isFirst, nudge } from './nudge.js';

/** What nudging is done with. */
export interface NudgeParts {
  readonly dataSource: DataSource;
  /** The Temporal server that the client speaks to. */
  readonly server: string;
  readonly client: Client;
  readonly log: Log;
  /** Of each workspace's audiences at most so many are at work at once; 200 unless it is told. */
  readonly audienceAtWork?: number;
}

// Of each workspace.
const AT_ONCE = 20;
const SIDE_BY_SIDE = 4;
const AUDIENCE_AT_WORK = 200;

/**
 * Sends every outstanding nudge once; one that fails stays outstanding, for the next round. Those who came with an
 * audience go last, a few at a time and only while there is room; in between whoever else asks goes first. True when
 * some of them wait for room.
 */
export async function nudgeAll(parts: NudgeParts): Promise<boolean> {
  const { dataSource, server, audienceAtWork = AUDIENCE_AT_WORK } = parts;
  for (;;) {
    const [live] = await Promise.allSettled([nudgeLive(parts)]);
    const released = await enrollmentsToRelease(dataSource, server, {
      atWork: audienceAtWork,
      atOnce: AT_ONCE,
    });
    if (released.length > 0) await nudgeEach(parts, released);
    // One nudge that can never be sent keeps no audience out.
    else if (live.status === 'rejected') throw live.reason;
    else return hasToRelease(dataSource, server);
  }
}

/** Goes round by workspace. */
async function nudgeLive(parts: NudgeParts): Promise<void> {
  const reached = new Map<string, string>();
  for (;;) {
    const nudges = await outstandingNudges(parts.dataSource, parts.server, reached, AT_ONCE);
    if (nudges.length === 0) return;
    await nudgeEach(parts, nudges);
    for (const { workspaceId, enrollmentId } of nudges) reached.set(workspaceId, enrollmentId);
  }
}

async function nudgeEach(parts: NudgeParts, nudges: readonly OutstandingNudge[]): Promise<void> {
  const turn = pLimit(SIDE_BY_SIDE);
  const sent = await Promise.allSettled(nudges.map((one) => turn(() => nudgeOne(parts, one))));
  const failed = sent.filter((result) => result.status === 'rejected');
  // All of them: that is Temporal or the database being away, and the others would fare no better.
  if (failed.length === sent.length) throw failed[0]?.reason;
}

async function nudgeOne(
  { dataSource, client, log }: NudgeParts,
  outstanding: OutstandingNudge,
): Promise<void> {
  const { enrollmentId, trace } = outstanding;
  const how = isFirst(outstanding) ? 'start' : 'signal';
  const send = () => nudge(client, outstanding);
  try {
    // Only what an event has led to is a part of a trace; a sweep of lost runs is not.
    await (trace === null ? send() : traced('nudge', { enrollmentId, continues: trace }, send));
    measures.nudges.add({ how, sent: true });
    await markNudged(dataSource, outstanding);
  } catch (error) {
    measures.nudges.add({ how, sent: false });
    log.error('nudge not sent', { enrollmentId }, error);
    throw error;
  }
}
