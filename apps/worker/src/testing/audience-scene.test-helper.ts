import type { AudienceDirective } from '@sojourn/contract';
import type { NewAudience } from '@sojourn/store';
import { AudienceRunEntity, rows } from '@sojourn/store';
import { letInPage } from '../audience/let-in-page.js';
import type { Scene } from './scene.test-helper.js';

/** What tests of audiences do in a scene. */
export function audiencesIn(scene: Scene) {
  const { dataSource } = scene.desk;

  return {
    /** Makes customers and puts them into a segment or on a list; returns their ids in the order of keys. */
    async gather(
      kind: 'segment' | 'list',
      key: string,
      count: number,
      attributes: (index: number) => Readonly<Record<string, unknown>> = () => ({}),
    ): Promise<readonly string[]> {
      if (kind === 'list')
        await dataSource.query(
          `INSERT INTO list (workspace_id, key, name) VALUES ($1, $2, $2) ON CONFLICT DO NOTHING`,
          [scene.workspaceId, key],
        );
      const people = Array.from({ length: count }, (_, index) => attributes(index));
      const made = await rows<{ readonly id: string }>(
        dataSource,
        `WITH made AS (
           INSERT INTO customer (id, workspace_id, attributes)
           SELECT gen_random_uuid(), $1, person FROM jsonb_array_elements($3::jsonb) AS person RETURNING id)
         INSERT INTO ${kind}_member (workspace_id, ${kind}_key, customer_id)
         SELECT $1, $2, id FROM made RETURNING customer_id AS id`,
        [scene.workspaceId, key, JSON.stringify(people)],
      );
      return made.map(({ id }) => id).sort();
    },

    async begin(audience: Omit<NewAudience, 'workspaceId'>): Promise<string> {
      return (await scene.store.audiences.begin({ workspaceId: scene.workspaceId, ...audience })).id;
    },

    async run(runId: string): Promise<AudienceRunEntity> {
      return dataSource.getRepository(AudienceRunEntity).findOneByOrFail({ id: runId });
    },

    /** All runs, oldest first. */
    async runs(): Promise<readonly AudienceRunEntity[]> {
      return dataSource.getRepository(AudienceRunEntity).find({ order: { id: 'ASC' } });
    },

    /** One page, as the activity makes it. */
    page: (runId: string): Promise<AudienceDirective> => letInPage(scene.desk, runId),

    /**
     * Makes pages until the run ends or waits for somebody; where it waits for its pace, or for a moment, that has come.
     * Returns how long it would have waited each time, in milliseconds.
     */
    async finish(runId: string): Promise<readonly number[]> {
      const waits: number[] = [];
      for (;;) {
        const next = await letInPage(scene.desk, runId);
        if (next.kind === 'done' || (next.kind === 'wait' && next.remainingMs === null)) return waits;
        if (next.kind === 'more') continue;
        waits.push(next.remainingMs ?? 0);
        await dataSource.query(
          `UPDATE audience_run SET ready_at = clock_timestamp()
            WHERE journey_id = (SELECT journey_id FROM audience_run WHERE id = $1) AND ready_at > clock_timestamp()`,
          [runId],
        );
      }
    },
  };
}
