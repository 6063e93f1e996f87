import type { PastEvent } from '@sojourn/conditions';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import { storableJson } from '../database/storable.js';
import { newId } from '../id.js';
import { WAKE_CHANNEL } from '../notifications/channels.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { AudienceKind, AudienceRunEntity } from './audience-run.entity.js';
import type { NewAudienceRow } from './store-audience-rows.js';
import { storeAudienceRows } from './store-audience-rows.js';

/** Where the customers of a new audience run come from. */
export type NewAudienceSource =
  | { readonly kind: 'segment' | 'list'; readonly key: string }
  | { readonly kind: 'rows'; readonly rows: readonly NewAudienceRow[] };

/** An audience run to be begun. Instants are milliseconds since 1970. */
export interface NewAudience {
  readonly workspaceId: WorkspaceId;
  readonly journeyId: string;
  readonly kind: AudienceKind;
  /** What it is the journey's one run of its kind for; nothing else has it unless it is told. */
  readonly occasion?: string | undefined;
  /** Hash of what was sent for the occasion. */
  readonly fingerprint?: string | undefined;
  readonly source: NewAudienceSource;
  /** The business event of an announcement. */
  readonly event?: PastEvent;
  /** By the calendar: the first moment, and from which one on the next run takes over (null = none). */
  readonly due?: { readonly at: number; readonly before: number | null };
  /** At most so many an hour. */
  readonly perHour?: number | undefined;
  readonly userId?: string | null;
}

/** The run that there is for an occasion. */
export interface BegunAudience {
  readonly id: string;
  /** False when it had been begun before; then nothing was written. */
  readonly isNew: boolean;
  /** True when it had been begun with something else than what was sent now. */
  readonly isOther: boolean;
}

/** Begins an audience run, once for each occasion; the relay starts it. */
export async function beginAudience(
  transaction: EntityManager,
  audience: NewAudience,
): Promise<BegunAudience> {
  const { workspaceId, source, kind, journeyId, due } = audience;
  const id = newId();
  const occasion = audience.occasion ?? id;
  const begun = await rows(
    transaction,
    `INSERT INTO audience_run (id, workspace_id, journey_id, kind, occasion, source, source_key, size, event,
                               due_at, due_before, per_hour, started_by, fingerprint, overdue_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, to_timestamp($10::float8 / 1000), to_timestamp($11::float8 / 1000),
             $12, $13, $14, clock_timestamp() + interval '1 minute')
     ON CONFLICT (journey_id, kind, occasion) DO NOTHING
     RETURNING id`,
    [
      id,
      workspaceId,
      journeyId,
      kind,
      occasion,
      source.kind,
      source.kind === 'rows' ? null : source.key,
      source.kind === 'rows' ? source.rows.length : null,
      audience.event === undefined ? null : storableJson(audience.event),
      due?.at ?? null,
      due?.before ?? null,
      audience.perHour ?? null,
      audience.userId ?? null,
      audience.fingerprint ?? null,
    ],
  );
  if (begun.length === 0) return runFor(transaction, { ...audience, occasion });
  if (source.kind === 'rows') await storeAudienceRows(transaction, workspaceId, id, source.rows);
  await transaction.query(`SELECT pg_notify($1, $2)`, [WAKE_CHANNEL, journeyId]);
  return { id, isNew: true, isOther: false };
}

async function runFor(
  transaction: EntityManager,
  { journeyId, kind, occasion, fingerprint }: NewAudience,
): Promise<BegunAudience> {
  const [run] = await rows<Pick<AudienceRunEntity, 'id' | 'fingerprint'>>(
    transaction,
    `SELECT id, fingerprint FROM audience_run WHERE journey_id = $1 AND kind = $2 AND occasion = $3`,
    [journeyId, kind, occasion],
  );
  if (!run) throw new Error('an audience run that was there is gone');
  const isOther = fingerprint !== undefined && run.fingerprint !== null && fingerprint !== run.fingerprint;
  return { id: run.id, isNew: false, isOther };
}
