import { rows } from '@sojourn/store';
import { ruleGroupSchema } from '@sojourn/conditions';
import type { Scale } from '../options.js';
import { openHouse } from '../stage/open-house.js';
import type { IntakeStage } from '../stage/open-stage.js';
import { untilHolds } from '../stage/until.js';
import { idInOrder } from '../workload/id-in-order.js';
import { letCustomersBeKnown } from '../workload/known-customers.js';

/** How late customers left a segment, by the moment at which its condition turned. */
export interface FlipFigures {
  /** In milliseconds, until others could see it. */
  readonly late: readonly number[];
  readonly perSecond: number;
}

const regulars = ruleGroupSchema.parse({
  combinator: 'and',
  rules: [{ field: 'did', operator: 'atLeast', value: { event: 'Visited', count: 1, within: 'P30D' } }],
});

// Everybody has visited once, almost thirty days ago: each leaves the segment at a moment of their own.
const VISITS = `
  INSERT INTO event (id, received_at, workspace_id, customer_id, type, name, properties, context, message_id, occurred_at)
  SELECT ${idInOrder('place')}, now(), $1, customer_id, 'track', 'Visited', '{}', '{}', 'visit-' || place,
         now() - interval '30 days' + make_interval(secs => $3::float8 + $4::float8 * place / cardinality($2::uuid[]))
    FROM unnest($2::uuid[]) WITH ORDINALITY AS everybody (customer_id, place)`;

/**
 * Measures how soon time alone moves customers out of a segment. Where the first moments come while it is still being
 * filled, it begins anew with more time.
 */
export async function measureFlips(
  stage: IntakeStage,
  scale: Scale['flips'],
  progress: (what: string) => void,
): Promise<FlipFigures> {
  for (let { afterSeconds } = scale; ; afterSeconds *= 2) {
    const figures = await letTimePass(stage, { ...scale, afterSeconds }, progress);
    if (figures !== null) return figures;
    progress('the first moments came too early: once more, with more time');
  }
}

async function letTimePass(
  stage: IntakeStage,
  { customers, afterSeconds, overSeconds }: Scale['flips'],
  progress: (what: string) => void,
): Promise<FlipFigures | null> {
  const house = await openHouse(stage);
  const { dataSource, store, workspaceId } = house;
  try {
    const [people] = await Promise.all([letCustomersBeKnown(house, customers), house.startWorker()]);
    await dataSource.query(VISITS, [workspaceId, people, afterSeconds, overSeconds]);
    const segment = { key: 'regulars', name: 'Regulars', condition: regulars, userId: null };
    const saved = await store.segments.create(workspaceId, segment);
    if (saved.kind !== 'saved') throw new Error(`not saved: ${saved.kind}`);
    progress('filling the segment');
    await untilHolds(dataSource, `SELECT bool_and(state = 'live') FROM segment`);
    await dataSource.query(
      `CREATE TABLE moment AS SELECT customer_id, due_at, now() AS seen_at FROM segment_due`,
    );
    progress('waiting for the moments to come');
    await untilHolds(dataSource, `NOT EXISTS (SELECT FROM segment_member)`);
    const left = await rows<{ readonly late: number; readonly ahead: boolean }>(
      dataSource,
      `SELECT (extract(epoch FROM pg_xact_commit_timestamp(event.xmin) - due_at) * 1000)::float8 AS late,
              seen_at < due_at AS ahead
         FROM moment JOIN event USING (customer_id)
        WHERE event.type = 'segment' AND event.properties ->> 'change' = 'left'`,
    );
    if (left.length < customers || left.some(({ ahead }) => !ahead)) return null;
    return { late: left.map(({ late }) => late), perSecond: customers / overSeconds };
  } finally {
    await house.close();
  }
}
