import type { Cursor, Facts } from '@sojourn/engine';
import { currentTrace } from '@sojourn/telemetry';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import { storableJson } from '../database/storable.js';
import { newId } from '../id.js';
import { EPOCH } from '../relay/temporal-home.js';

/** A customer about to enter a journey. */
export interface Entry {
  readonly workspaceId: string;
  readonly journeyId: string;
  readonly versionId: string;
  readonly customerId: string;
  /** What re-entry compares. */
  readonly entryKey: string;
  /** Counts the entries under one key, from 0; those in which a customer tries the journey out for themselves. */
  readonly generation: number;
  /** The customer tries the journey out. */
  readonly isTest?: boolean;
  /** Null when no event lets the customer in. */
  readonly eventId: string | null;
  /** The enrollment in another journey whose node starts this one. */
  readonly startedBy?: string | undefined;
  /** The audience run by which they come. */
  readonly audienceRunId?: string | undefined;
  /** What goes first in Temporal: 1 = first, 5 = last; 3 unless it is told. */
  readonly priority?: number;
  /** How many journeys lie between it and somebody's own act; 0 unless it is told. */
  readonly hops?: number | undefined;
  readonly data: Facts['entry'];
  readonly cursor: Cursor;
}

/**
 * Lets a customer in, unless the unique index knows the same entry already: then null. The enrollment asks for
 * its first nudge by its wake number, and is overdue after a minute, so that a lost nudge is found; of an audience it
 * waits for its release first.
 */
export async function enter(transaction: EntityManager, entry: Entry): Promise<string | null> {
  const [entered] = await rows<{ readonly id: string }>(
    transaction,
    `INSERT INTO enrollment (id, workspace_id, journey_id, version_id, customer_id, entry_key, generation,
                             entry_event_id, entry, cursor, started_by, hops, audience_run_id, priority, trace, is_test,
                             wake_no, epoch, overdue_at, entered_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1, ${EPOCH},
             CASE WHEN $13::uuid IS NULL THEN clock_timestamp() + interval '1 minute' END, clock_timestamp())
     ON CONFLICT (journey_id, customer_id, entry_key, generation) DO NOTHING
     RETURNING id`,
    [
      newId(),
      entry.workspaceId,
      entry.journeyId,
      entry.versionId,
      entry.customerId,
      entry.entryKey,
      storedGeneration(entry),
      entry.eventId,
      storableJson(entry.data),
      JSON.stringify(entry.cursor),
      entry.startedBy ?? null,
      entry.hops ?? 0,
      entry.audienceRunId ?? null,
      entry.priority ?? 3,
      currentTrace(),
      entry.isTest ?? false,
    ],
  );
  return entered?.id ?? null;
}

/** Those in which the customer tries the journey out are numbered downwards: the others are not in their way. */
export function storedGeneration({ generation, isTest }: Pick<Entry, 'generation' | 'isTest'>): number {
  return isTest ? -1 - generation : generation;
}
