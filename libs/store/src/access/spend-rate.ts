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
    `WITH moment AS MATERIALIZED (SELECT clock_timestamp() AS now),
     spent AS (
       UPDATE api_key SET spent_until = greatest(spent_until, moment.now) + $2::float8 * interval '1 second'
         FROM moment
        WHERE id = $1 AND greatest(spent_until, moment.now) + ($2::float8 - $3::float8) * interval '1 second' <= moment.now
       RETURNING 1)
     SELECT EXISTS (SELECT FROM spent) AS spent,
            (extract(epoch FROM greatest(spent_until, moment.now) - moment.now)::float8 + $2::float8 - $3::float8) * 1000 AS "waitMs"
       FROM api_key, moment WHERE id = $1`,
    [apiKeyId, asked, mostSeconds],
  );
  if (answer === undefined || answer.spent) return 0;
  return Math.max(1, Math.ceil(answer.waitMs));
}
