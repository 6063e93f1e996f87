import { AUDIENCE_QUEUE, AUDIENCE_WORKFLOW, audienceWorkflowId, NUDGE_SIGNAL } from '@sojourn/contract';
import type { OutstandingAudience } from '@sojourn/store';
import { markAudienceNudged, outstandingAudiences } from '@sojourn/store';
import type { Client } from '@temporalio/client';
import pLimit from 'p-limit';
import type { DataSource } from 'typeorm';
import type { Log } from '../process/log.js';

/** What audience runs are started with. */
export interface StartParts {
  readonly dataSource: DataSource;
  /** The Temporal server that the client speaks to. */
  readonly server: string;
  readonly client: Client;
  readonly log: Log;
}

const SIDE_BY_SIDE = 2;

/** Has the durable run of every audience that asks for it look again, starting those that Temporal does not know. */
export async function startAudiences(parts: StartParts): Promise<void> {
  const outstanding = await outstandingAudiences(parts.dataSource, parts.server);
  const turn = pLimit(SIDE_BY_SIDE);
  const started = await Promise.allSettled(
    outstanding.map((audience) => turn(() => startAudience(parts, audience))),
  );
  const failed = started.filter((result) => result.status === 'rejected');
  // All of them: that is Temporal or the database being away.
  if (failed.length > 0 && failed.length === started.length) throw failed[0]?.reason;
}

async function startAudience(
  { dataSource, client, log }: StartParts,
  audience: OutstandingAudience,
): Promise<void> {
  const { runId } = audience;
  try {
    await client.workflow.signalWithStart(AUDIENCE_WORKFLOW, {
      workflowId: audienceWorkflowId(runId),
      taskQueue: AUDIENCE_QUEUE,
      args: [runId],
      signal: NUDGE_SIGNAL,
    });
    await markAudienceNudged(dataSource, audience);
  } catch (error) {
    log.error('audience not started yet', { audienceRunId: runId }, error);
    throw error;
  }
}
