import type { OutstandingNudge } from '@sojourn/store';
import { markNudged, outstandingNudges } from '@sojourn/store';
import type { Client } from '@temporalio/client';
import pLimit from 'p-limit';
import type { DataSource } from 'typeorm';
import type { Log } from '../process/log.js';
import { nudge } from './nudge.js';

/** What nudging is done with. */
export interface NudgeParts {
  readonly dataSource: DataSource;
  /** The Temporal server that the client speaks to. */
  readonly server: string;
  readonly client: Client;
  readonly log: Log;
}

// Of each workspace.
const AT_ONCE = 20;
const SIDE_BY_SIDE = 4;

/**
 * Sends every outstanding nudge once, going round by workspace; one that fails stays outstanding, for the next round.
 */
export async function nudgeAll(parts: NudgeParts): Promise<void> {
  const turn = pLimit(SIDE_BY_SIDE);
  const reached = new Map<string, string>();
  for (;;) {
    const nudges = await outstandingNudges(parts.dataSource, parts.server, reached, AT_ONCE);
    if (nudges.length === 0) return;
    const sent = await Promise.allSettled(nudges.map((one) => turn(() => nudgeOne(parts, one))));
    const failed = sent.filter((result) => result.status === 'rejected');
    // All of them: that is Temporal or the database being away, and the others would fare no better.
    if (failed.length === sent.length) throw failed[0]?.reason;
    for (const { workspaceId, enrollmentId } of nudges) reached.set(workspaceId, enrollmentId);
  }
}

async function nudgeOne(
  { dataSource, client, log }: NudgeParts,
  outstanding: OutstandingNudge,
): Promise<void> {
  try {
    await nudge(client, outstanding);
    await markNudged(dataSource, outstanding);
  } catch (error) {
    log.error('nudge not sent', { enrollmentId: outstanding.enrollmentId }, error);
    throw error;
  }
}
