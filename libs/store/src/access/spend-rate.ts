import { rows, type Database } from '../database/rows.js';

/** What is to be sent with a key, in the time it may take: at a hundred events a second, ten are 0.1 seconds. */
export interface Spending {
  readonly apiKeyId: string;
  readonly seconds: number;
  /** How much may be sent at once by a key that has rested. */
  readonly mostSeconds: number;
}

/**
 * Takes from the rate of a key, whichever process asks; returns 0, or in how many milliseconds there is enough, and then
 * nothing is taken. More than `mostSeconds` at once waits until the key has rested.
 */
export async function spendRate(
  database: Database,
  { apiKeyId, seconds, mostSeconds }: Spending,
): Promise<number> {
  const asked = Math.min(seconds, mostSeconds);
  const [answer] = await rows<{ readonly spent: boolean; readonly waitMs: number }>(
    database,
    // The lock comes first: whoever has waited for another one has to see what that one has left.
    `WITH key AS MATERIALIZED (SELECT id, spent_until FROM api_key WHERE id = $1 FOR NO KEY UPDATE),
     asking AS MATERIALIZED (
       SELECT id, now, greatest(spent_until, now) + $2::float8 * interval '1 second' AS until
         FROM (SELECT id, spent_until, clock_timestamp() AS now FROM key) AS standing),
     answer AS MATERIALIZED (
       SELECT id, until, extract(epoch FROM until - now)::float8 - $3::float8 AS wait FROM asking),
     spent AS (
       UPDATE api_key SET spent_until = until FROM answer WHERE api_key.id = answer.id AND wait <= 0)
     SELECT wait <= 0 AS spent, wait * 1000 AS "waitMs" FROM answer`,
    [apiKeyId, asked, mostSeconds],
  );
  if (answer === undefined || answer.spent) return 0;
  return Math.max(1, Math.ceil(answer.waitMs));
}
