import type { OutstandingNudge } from '@sojourn/store';
import {
  enrollmentsToRelease,
  hasToRelease,
  isDatabaseAway,
  markNudged,
  outstandingNudges,
} from '@sojourn/store';
import { traced } from '@sojourn/telemetry';
import type { Client } from '@temporalio/client';
import pLimit from 'p-limit';
import type { DataSource } from 'typeorm';
import type { Log } from '../process/log.js';
import { measures } from '../process/measures.js';
import { isTemporalAway } from '../temporal/is-away.js';
import { BackOff } from './back-off.js';
import { isFirst, nudge } from './nudge.js';
import { unlessAway } from './unless-away.js';

/** What nudging is done with. */
export interface NudgeParts {
  readonly dataSource: DataSource;
  /** The Temporal server that the client speaks to. */
  readonly server: string;
  readonly client: Client;
  readonly log: Log;
  /** Of each workspace's audiences at most so many are at work at once. */
  readonly audienceAtWork: number;
  /** Enrollments that could not be nudged of late; it is to outlive the call, so that they rest in between. */
  readonly backOff?: BackOff;
  /** Aborted when it is to end after the page in hand, though there may be more. */
  readonly stopping?: AbortSignal;
}

type RoundParts = NudgeParts & { readonly backOff: BackOff };

// Of each workspace.
const AT_ONCE = 20;
const SIDE_BY_SIDE = 4;

/**
 * Sends every outstanding nudge once; one that fails stays outstanding, and rests for a while, so that it keeps no other
 * out. Those who came with an audience go last, a few at a time and only while there is room; in between whoever else
 * asks goes first. True when some of them wait for room.
 */
export async function nudgeAll({ backOff = new BackOff(), ...others }: NudgeParts): Promise<boolean> {
  const parts = { ...others, backOff };
  const { dataSource, server, audienceAtWork } = parts;
  for (;;) {
    const [live] = await Promise.allSettled([nudgeLive(parts)]);
    if (parts.stopping?.aborted === true) return false;
    const released = await enrollmentsToRelease(dataSource, server, {
      atWork: audienceAtWork,
      atOnce: AT_ONCE,
      resting: backOff.resting(),
    });
    if (released.length > 0) await nudgeEach(parts, released);
    // Whatever keeps others back keeps no audience out.
    else if (live.status === 'rejected') throw live.reason;
    else return hasToRelease(dataSource, server);
  }
}

/** Goes round by workspace. */
async function nudgeLive(parts: RoundParts): Promise<void> {
  const reached = new Map<string, string>();
  while (parts.stopping?.aborted !== true) {
    const nudges = await outstandingNudges(parts.dataSource, parts.server, reached, AT_ONCE);
    if (nudges.length === 0) return;
    await nudgeEach(
      parts,
      nudges.filter(({ enrollmentId }) => !parts.backOff.isResting(enrollmentId)),
    );
    for (const { workspaceId, enrollmentId } of nudges) reached.set(workspaceId, enrollmentId);
  }
}

async function nudgeEach(parts: RoundParts, nudges: readonly OutstandingNudge[]): Promise<void> {
  const turn = pLimit(SIDE_BY_SIDE);
  const sent = await Promise.allSettled(nudges.map((one) => turn(() => nudgeOne(parts, one))));
  unlessAway(sent, isAway);
  for (const [place, { enrollmentId }] of nudges.entries()) {
    if (sent[place]?.status === 'rejected') parts.backOff.failed(enrollmentId);
    else parts.backOff.succeeded(enrollmentId);
  }
}

function isAway(error: unknown): boolean {
  return isDatabaseAway(error) || isTemporalAway(error);
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
