import type { OutstandingNudge } from '@sojourn/store';
import { BEFORE_ALL, markNudged, outstandingNudges } from '@sojourn/store';
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

const AT_ONCE = 20;
const SIDE_BY_SIDE = 4;

/** Sends every outstanding nudge once; one that fails stays outstanding, for the next round. */
export async function nudgeAll(parts: NudgeParts): Promise<void> {
  const turn = pLimit(SIDE_BY_SIDE);
  for (let after = BEFORE_ALL; ;) {
    const nudges = await outstandingNudges(parts.dataSource, parts.server, after, AT_ONCE);
    const last = nudges.at(-1);
    if (!last) return;
    const sent = await Promise.allSettled(nudges.map((one) => turn(() => nudgeOne(parts, one))));
    const failed = sent.filter((result) => result.status === 'rejected');
    // All of them: that is Temporal or the database being away, and the others would fare no better.
    if (failed.length === sent.length) throw failed[0]?.reason;
    after = last.enrollmentId;
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
