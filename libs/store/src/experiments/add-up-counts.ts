import type { DataSource } from 'typeorm';
import { rows } from '../database/rows.js';

const AT_ONCE = 10_000;

/** Adds counts of experiments up into their figures, some thousands at a time; safe by several processes at once. */
export async function addUpCounts(dataSource: DataSource): Promise<void> {
  let added: number;
  do {
    // Decisions only read figures, and add counts: nobody waits for this.
    const [counted] = await rows<{ readonly counts: number }>(dataSource, ADD_UP, [AT_ONCE]);
    added = counted?.counts ?? 0;
  } while (added === AT_ONCE);
}

const ADD_UP = `
  WITH taken AS (
    DELETE FROM experiment_count
     WHERE id IN (SELECT id FROM experiment_count ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
    RETURNING *),
  added AS (
    INSERT INTO experiment_figure AS figure (journey_id, node_id, measure, arm, workspace_id, reached, succeeded, since)
    SELECT journey_id, node_id, measure, arm, workspace_id, sum(reached), sum(succeeded), min(at)
      FROM taken
     GROUP BY journey_id, node_id, measure, arm, workspace_id
     ORDER BY journey_id, node_id, measure, arm
    ON CONFLICT (journey_id, node_id, measure, arm) DO UPDATE
       SET reached = figure.reached + excluded.reached, succeeded = figure.succeeded + excluded.succeeded,
           since = least(figure.since, excluded.since))
  SELECT count(*)::int AS counts FROM taken`;
