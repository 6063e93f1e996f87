import type { EntityManager } from 'typeorm';
import { changeAt } from '../changes/change-at.js';
import type { Lesson } from '../changes/change-events.js';
import type { DateHeard } from '../changes/draw-places.js';
import type { WorkspaceId } from '../workspace-id.js';

/**
 * Has it reckoned anew when customers are due by what these lessons have changed, as soon as the relay comes to it; the
 * customers' locks must be held. Sends a statement only if something has. True then: the relay is to be rung.
 */
export async function touchDates(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  lessons: readonly (Pick<Lesson, 'customerId' | 'journey'> & Partial<Pick<Lesson, 'learned'>>)[],
  heard: readonly DateHeard[],
): Promise<boolean> {
  const touched = heard.flatMap(({ occasion, path }) => {
    const lesson = lessons[occasion];
    if (lesson?.learned === undefined || changeAt(path, lesson.learned) === null) return [];
    return [{ customer_id: lesson.customerId, path, hops: lesson.journey?.hops ?? 0 }];
  });
  if (touched.length === 0) return false;
  await transaction.query(TOUCH, [workspaceId, JSON.stringify(touched)]);
  return true;
}

// In one order: a customer's rows are locked one after the other.
const TOUCH = `
  INSERT INTO date_due AS due (workspace_id, journey_id, customer_id, changed_at, look_at, filling, hops)
  SELECT $1, heard.journey_id, touched.customer_id, clock_timestamp(), clock_timestamp(), 0, max(touched.hops)
    FROM jsonb_to_recordset($2::jsonb) AS touched (customer_id uuid, path text, hops int)
    JOIN journey_attribute AS heard
      ON heard.workspace_id = $1 AND heard.name = split_part(touched.path, '.', 2) AND heard.path = touched.path
   WHERE heard.asks = 'date'
   GROUP BY heard.journey_id, touched.customer_id
   ORDER BY touched.customer_id, heard.journey_id
  ON CONFLICT (customer_id, journey_id) DO UPDATE
     SET changed_at = excluded.changed_at, look_at = excluded.look_at, hops = excluded.hops`;
