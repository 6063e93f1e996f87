import type { ClientEntry } from '../load/client-log.js';
import type { ProviderEntry } from '../provider/provider-log.js';
import type { DatabaseEvidence } from './database-evidence.js';

/** What the checker judges by: the logs of both sides, and the database between them. */
export interface Evidence {
  readonly client: readonly (ClientEntry & { readonly at: number })[];
  readonly provider: readonly (ProviderEntry & { readonly at: number })[];
  readonly database: DatabaseEvidence;
  /** Processes that have ended though nobody had killed or stopped them. */
  readonly endedByThemselves: readonly string[];
  /** Durable runs that ended otherwise than by their own word, as Temporal says. */
  readonly brokenRuns: readonly BrokenRun[];
}

/** A durable run that failed. */
export interface BrokenRun {
  readonly workflowId: string;
  readonly status: string;
}
