/**
 * Stands behind `journey` in the FROM of whoever shares its row, and lets them wait for their turn: PostgreSQL lets new
 * ones share a row while somebody waits to change it, for ever if there is always one; an advisory lock is given in the
 * order of asking. It is taken before the row is, and says nothing: what holds is read from the row.
 */
export const IN_TURN = `
  CROSS JOIN LATERAL pg_advisory_xact_lock_shared(hashtextextended(journey.id::text, 0)) AS turn`;

/** The same for whoever is to change the row: until the transaction ends nobody else shares it. */
export const TAKE_TURN = `
  SELECT pg_advisory_xact_lock(hashtextextended(id::text, 0)) FROM journey WHERE workspace_id = $1 AND id = $2`;
