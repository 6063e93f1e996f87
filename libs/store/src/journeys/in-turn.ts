const turnOf = (journeyId: string) => `hashtextextended(${journeyId}::text, 0)`;

/** Shares a journey's turn until the transaction ends, in SQL; waits behind whoever came before to change it. */
export const sharedTurn = (journeyId: string) => `pg_advisory_xact_lock_shared(${turnOf(journeyId)})`;

/** The same if nobody changes the journey, or waits to: true then, and false when it would have to be waited for. */
export const sharedTurnAtOnce = (journeyId: string) =>
  `pg_try_advisory_xact_lock_shared(${turnOf(journeyId)})`;

/**
 * Stands behind `journey` in the FROM of whoever shares its row, and lets them wait for their turn: PostgreSQL lets new
 * ones share a row while somebody waits to change it, for ever if there is always one; an advisory lock is given in the
 * order of asking. It is taken before the row is, and says nothing: what holds is read from the row.
 */
export const IN_TURN = `
  CROSS JOIN LATERAL ${sharedTurn('journey.id')} AS turn`;

/** The same for whoever is to change the row: until the transaction ends nobody else shares it. */
export const TAKE_TURN = `
  SELECT pg_advisory_xact_lock(${turnOf('id')}) FROM journey WHERE workspace_id = $1 AND id = $2`;
