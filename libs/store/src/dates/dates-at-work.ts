import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import type { DateFilling } from './fill-dates.js';
import type { JourneyStatus } from '../journeys/journey-status.js';

/** A customer's date for a journey as it stands, and what it is reckoned from. Instants are milliseconds since 1970. */
export interface DateAtWork {
  readonly customerId: string;
  readonly journeyId: string;
  readonly journeyKey: string;
  readonly status: JourneyStatus;
  /** The version that lets customers in now. */
  readonly versionId: string;
  /** The journey's filling that counts now, and since when moments count by it. */
  readonly filling: number;
  readonly since: number;
  /** Whether the filling has still to come to this customer. */
  readonly isAhead: boolean;
  /** The pending moment, as it was reckoned last. */
  readonly dueAt: number | null;
  readonly changedAt: number | null;
  /** The filling it was reckoned by; null = it never was. */
  readonly reckonedBy: number | null;
  readonly hops: number;
}

const ms = (moment: string) => `floor(extract(epoch FROM ${moment}) * 1000)::float8`;

const COLUMNS = `
  journey.id AS "journeyId", journey.key AS "journeyKey", journey.status, journey.version_id AS "versionId",
  dates.filling, ${ms('dates.since')} AS since, ${ms('due.due_at')} AS "dueAt", ${ms('due.changed_at')} AS "changedAt",
  due.filling AS "reckonedBy", coalesce(due.hops, 0) AS hops`;

/**
 * The dates for which these customers are to be looked at now; their locks must be held. What is left of journeys that go
 * by no date any more, and of customers who were merged into others, is taken away.
 */
export async function datesAtWork(
  transaction: EntityManager,
  customerIds: readonly string[],
  gone: readonly string[],
): Promise<readonly DateAtWork[]> {
  await transaction.query(
    `DELETE FROM date_due AS due
      WHERE customer_id = ANY($2)
         OR customer_id = ANY($1) AND look_at <= clock_timestamp() AND NOT EXISTS (
              SELECT FROM journey_date WHERE journey_id = due.journey_id AND state <> 'closing')`,
    [customerIds, gone],
  );
  return rows<DateAtWork>(
    transaction,
    `SELECT due.customer_id AS "customerId", ${COLUMNS},
            dates.state = 'filling' AND (dates.reached IS NULL OR due.customer_id > dates.reached) AS "isAhead"
       FROM date_due AS due
       JOIN journey_date AS dates ON dates.journey_id = due.journey_id
       JOIN journey ON journey.id = due.journey_id
      WHERE due.customer_id = ANY($1) AND due.look_at <= clock_timestamp()
      ORDER BY due.customer_id, due.journey_id`,
    [customerIds],
  );
}

/**
 * The dates of these customers for a journey whose filling has come to them, unless they were looked at by it already; their
 * locks must be held. None when another trigger was published meanwhile.
 */
export async function datesToFill(
  transaction: EntityManager,
  { journeyId, filling }: Pick<DateFilling, 'journeyId' | 'filling'>,
  customerIds: readonly string[],
): Promise<readonly DateAtWork[]> {
  return rows<DateAtWork>(
    transaction,
    `SELECT asked.id AS "customerId", ${COLUMNS}, false AS "isAhead"
       FROM unnest($3::uuid[]) AS asked (id)
       JOIN journey_date AS dates ON dates.journey_id = $1 AND dates.state = 'filling' AND dates.filling = $2
       JOIN journey ON journey.id = dates.journey_id
       LEFT JOIN date_due AS due ON due.customer_id = asked.id AND due.journey_id = $1
      WHERE due.filling IS DISTINCT FROM dates.filling OR due.due_at IS NULL OR due.changed_at IS NOT NULL
      ORDER BY asked.id`,
    [journeyId, filling, customerIds],
  );
}
