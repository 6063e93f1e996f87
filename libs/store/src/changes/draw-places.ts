import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import type { WorkspaceId } from '../workspace-id.js';

/** A place in the order of receipt. */
export interface Place {
  /** The occasion it is for, by its index. */
  readonly occasion: number;
  /** The attribute whose change it is for; null = the occasion itself. */
  readonly path: string | null;
  /** Digits, as it may outgrow a JavaScript number. */
  readonly seq: string;
}

/** An attribute by which it may be reckoned anew when somebody is due; that is nothing which has a place. */
export interface DateHeard {
  /** The occasion that may have changed it, by its index. */
  readonly occasion: number;
  readonly path: string;
}

/** What was drawn. */
export interface Drawn {
  readonly places: readonly Place[];
  readonly dates: readonly DateHeard[];
}

/**
 * Draws places in the order of receipt, under the customers' locks: for each of so many occasions, and behind it for
 * every path within what it has changed to which a journey listens. In one statement, whether any does or not.
 *
 * @param events how many occasions are events with a place of their own: the first ones
 * @param changed the names of the attributes that each occasion has changed
 */
export async function drawPlaces(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  events: number,
  changed: readonly (readonly string[])[],
): Promise<Drawn> {
  const told = changed.flatMap((names, occasion) => names.map((name) => ({ occasion, name })));
  const drawn = await rows<Omit<Place, 'seq'> & { readonly seq: string | null }>(manager, DRAW, [
    workspaceId,
    events,
    told.map(({ occasion }) => occasion),
    told.map(({ name }) => name),
  ]);
  return {
    places: drawn.flatMap(({ seq, ...place }) => (seq === null ? [] : [{ ...place, seq }])),
    dates: drawn.flatMap(({ occasion, path, seq }) =>
      seq === null && path !== null ? [{ occasion, path }] : [],
    ),
  };
}

const DRAW = `
  WITH ordered AS MATERIALIZED (
    SELECT occasion, NULL AS path, NULL AS asks FROM generate_series(0, $2::int - 1) AS occasion
    UNION ALL
    SELECT DISTINCT told.occasion, heard.path, heard.asks
      FROM unnest($3::int[], $4::text[]) AS told (occasion, name)
      JOIN journey_attribute AS heard ON heard.workspace_id = $1 AND heard.name = told.name
     ORDER BY occasion, path NULLS FIRST)
  SELECT occasion, path, CASE WHEN asks = 'date' THEN NULL ELSE nextval('event_seq') END AS seq FROM ordered`;
