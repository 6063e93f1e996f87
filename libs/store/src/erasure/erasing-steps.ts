import { LEFT_AT_ONCE } from './erase-customer.js';
import { lineOf } from './line-of.js';

/** One thing that an erasure does to one table, some rows at a time until it finds none. */
export interface ErasingStep {
  readonly table: string;
  /** Deletes or strips rows of the customer $1 in the workspace $2, at most $3, and returns one row for each. */
  readonly sql: string;
}

/** What is deleted while the customer's runs may still be coming to their ends: none of it is needed for that. */
const apartFromRuns: readonly ErasingStep[] = [
  {
    table: 'event',
    sql: `
      WITH page AS (SELECT id, received_at, message_id FROM event WHERE customer_id = $1 LIMIT $3),
      forgotten AS (
        DELETE FROM event_key USING page
         WHERE event_key.workspace_id = $2 AND event_key.message_id = page.message_id)
      DELETE FROM event USING page WHERE event.id = page.id AND event.received_at = page.received_at RETURNING 1`,
  },
  {
    table: 'decision',
    sql: `
      WITH page AS (SELECT seq, decided_at FROM decision WHERE customer_id = $1 AND workspace_id = $2 LIMIT $3)
      DELETE FROM decision USING page
       WHERE decision.customer_id = $1 AND decision.seq = page.seq AND decision.decided_at = page.decided_at RETURNING 1`,
  },
  byId('consent'),
  byId('task'),
  byId('trigger_call'),
  {
    table: 'audience_row',
    sql: `
      WITH page AS (
        SELECT run_id, number FROM audience_row
         WHERE customer_id IN ${lineOf('$1')} AND workspace_id = $2 LIMIT $3)
      UPDATE audience_row AS row SET customer_id = NULL, data = '{}', problem = 'This customer was erased.'
        FROM page WHERE row.run_id = page.run_id AND row.number = page.number RETURNING 1`,
  },
];

/** The cursor of a run that has ended, without what it remembered. */
const OVER = `jsonb_build_object('kind', 'done', 'visits', cursor -> 'visits',
                               'end', jsonb_build_object('kind', state, 'reason', ''))`;

/** What follows when no run of the customer is left: nothing would write it anew. */
const withRuns: readonly ErasingStep[] = [
  byId('in_app_message'),
  byId('message_reaction'),
  byId('message'),
  {
    table: 'experiment_taking',
    sql: `
      WITH page AS (
        SELECT taking.enrollment_id, taking.node_id, taking.measure
          FROM enrollment JOIN experiment_taking AS taking ON taking.enrollment_id = enrollment.id
         WHERE enrollment.customer_id = $1 AND enrollment.workspace_id = $2 LIMIT $3)
      DELETE FROM experiment_taking AS taking USING page
       WHERE taking.enrollment_id = page.enrollment_id AND taking.node_id = page.node_id
         AND taking.measure = page.measure
      RETURNING 1`,
  },
  {
    table: 'visit',
    sql: `
      WITH page AS (
        SELECT visit.id FROM enrollment JOIN visit ON visit.enrollment_id = enrollment.id
         WHERE enrollment.customer_id = $1 AND enrollment.workspace_id = $2
           AND (visit.reason IS NOT NULL OR visit.facts IS NOT NULL)
         LIMIT $3)
      UPDATE visit SET reason = NULL, facts = NULL FROM page WHERE visit.id = page.id RETURNING 1`,
  },
  {
    // What it entered with names it no more: the run is one of its own under its own id.
    table: 'enrollment',
    sql: `
      WITH page AS (
        SELECT id FROM enrollment
         WHERE customer_id = $1 AND workspace_id = $2 AND NOT (
                 entry_key = id::text AND generation = 0 AND entry_event_id IS NULL AND entry = '{}' AND results = '{}'
                 AND end_reason IS NULL AND intent IS NULL AND trace IS NULL AND last_trace IS NULL
                 AND listens_for = '{}' AND wakes_on = '{}' AND cursor = ${OVER})
         LIMIT $3)
      UPDATE enrollment
         SET entry_key = enrollment.id::text, generation = 0, entry_event_id = NULL, entry = '{}', results = '{}',
             end_reason = NULL, intent = NULL, trace = NULL, last_trace = NULL, listens_for = '{}', wakes_on = '{}',
             cursor = ${OVER}
        FROM page WHERE enrollment.id = page.id RETURNING 1`,
  },
];

/** The first step that waits until no run of the customer is left. */
export const AFTER_RUNS = apartFromRuns.length;

/** All that is done to erase a customer after the acknowledgement, in this order. */
export const ERASING_STEPS: readonly ErasingStep[] = [...apartFromRuns, ...withRuns];

/** Every table out of which an erasure takes what is a customer's; a test holds it against the schema. */
export const ERASED_TABLES: readonly string[] = [
  'customer',
  'customer_identifier',
  ...LEFT_AT_ONCE,
  'account_change',
  'event_key',
  'rejected_event',
  ...ERASING_STEPS.map(({ table }) => table),
];

function byId(table: string): ErasingStep {
  return {
    table,
    sql: `
      WITH page AS (SELECT id FROM ${table} WHERE customer_id = $1 AND workspace_id = $2 LIMIT $3)
      DELETE FROM ${table} USING page WHERE ${table}.id = page.id RETURNING 1`,
  };
}
