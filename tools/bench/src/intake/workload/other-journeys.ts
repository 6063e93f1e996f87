import { aJourney } from '@sojourn/testing';
import { publishJourney } from '../../enrollment/workload/publish-journey.js';
import type { House } from '../stage/open-house.js';

/** Journeys that are live and listen for events that never come; each for one of its own. */
export interface OtherJourneys {
  /** Has so many of them be published. */
  be(count: number): Promise<void>;
}

// They stand behind the first one, which went in by the door, as it does.
const ADD = `
  WITH added AS MATERIALIZED (
    SELECT number, gen_random_uuid() AS id, gen_random_uuid() AS version_id
      FROM generate_series((SELECT count(*)::int FROM journey) + 1, $2::int) AS number),
  journeys AS (
    INSERT INTO journey (id, workspace_id, key, name, status, draft)
    SELECT added.id, workspace_id, 'other-' || number, name, status, draft FROM added, journey WHERE journey.id = $1),
  versions AS (
    INSERT INTO journey_version (id, workspace_id, journey_id, number, content_hash, graph, plan)
    SELECT added.version_id, workspace_id, added.id, version.number, content_hash, graph, plan
      FROM added, journey_version AS version WHERE journey_id = $1)
  INSERT INTO journey_trigger (workspace_id, event_name, journey_id)
  SELECT workspace_id, 'Never ' || number, added.id FROM added, journey WHERE journey.id = $1`;
const PUBLISH = `
  UPDATE journey SET version_id = version.id
    FROM journey_version AS version WHERE version.journey_id = journey.id AND version_id IS NULL`;
const REMOVE = [
  `UPDATE journey SET version_id = NULL WHERE key LIKE 'other-%' AND substr(key, 7)::int > $1`,
  `DELETE FROM journey_trigger USING journey WHERE journey.id = journey_id AND journey.version_id IS NULL`,
  `DELETE FROM journey_version USING journey WHERE journey.id = journey_id AND journey.version_id IS NULL`,
  `DELETE FROM journey WHERE version_id IS NULL`,
];

/** Publishes the first of them. */
export async function openOtherJourneys({ dataSource, store, workspaceId }: House): Promise<OtherJourneys> {
  const graph = aJourney().on('Never').always().wait('P1D').build();
  const first = { name: 'other', graph, events: ['Never'] };
  const { journeyId } = await publishJourney(store, workspaceId, first);
  return {
    async be(count) {
      await dataSource.transaction(async (transaction) => {
        for (const [place, statement] of REMOVE.entries())
          await transaction.query(statement, place === 0 ? [count] : []);
        await transaction.query(ADD, [journeyId, count]);
        await transaction.query(PUBLISH);
      });
      await dataSource.query(`VACUUM (ANALYZE) journey, journey_version, journey_trigger`);
    },
  };
}
