import { toSql, type RuleGroup, type SqlCondition } from '@sojourn/conditions';
import type { DataSource } from 'typeorm';
import { In } from 'typeorm';
import { CustomerEntity } from '../customers/customer.entity.js';
import { rows } from '../database/rows.js';
import { withinTime } from '../database/within-time.js';
import type { WorkspaceId } from '../workspace-id.js';

/** Who would be in a segment now. */
export interface SegmentPreview {
  /** How many; null when not even a part could be looked at in time. */
  readonly count: number | null;
  /** Whether the count was reckoned from a part, as to count all would take too long. */
  readonly isEstimate: boolean;
  /** Some of them, the newest first; of an estimate, of those who were looked at. */
  readonly examples: readonly CustomerEntity[];
}

/** How long each look may take, in milliseconds; together they stay within the patience of whoever is typing. */
export interface PreviewLimits {
  readonly countMs: number;
  readonly examplesMs: number;
  readonly sampleMs: number;
}

const EXAMPLES = 20;
const SAMPLE = 2_000;
const LIMITS: PreviewLimits = { countMs: 800, examplesMs: 800, sampleMs: 1_000 };

/**
 * Counts who would be in a segment of this condition now, with some examples: all of them if that is quick, else as many
 * of a drawn part as that makes of all.
 */
export async function previewSegment(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  condition: RuleGroup,
  limits = LIMITS,
): Promise<SegmentPreview> {
  const asked = await ask(dataSource, workspaceId, condition);
  const [count, examples] = await Promise.all([
    withinTime(dataSource, limits.countMs, (database) =>
      rows<{ readonly count: number }>(database, COUNT(asked), [workspaceId, ...asked.values]),
    ),
    withinTime(dataSource, limits.examplesMs, (database) =>
      rows<{ readonly id: string }>(database, FIRST(asked), [workspaceId, ...asked.values]),
    ),
  ]);
  if (count !== null && examples !== null) {
    const found = await customers(dataSource, examples);
    return { count: count[0]?.count ?? 0, isEstimate: false, examples: found };
  }
  const drawn = await withinTime(dataSource, limits.sampleMs, (database) =>
    rows<Drawn>(database, DRAW(asked), [workspaceId, ...asked.values]),
  );
  const [sample] = drawn ?? [];
  const estimate = sample === undefined ? null : estimated(sample);
  return {
    count: count?.[0]?.count ?? estimate,
    isEstimate: count === null,
    examples: await customers(dataSource, examples ?? (sample?.found ?? []).map((id) => ({ id }))),
  };
}

interface Drawn {
  readonly everybody: number;
  readonly looked: number;
  readonly holds: number;
  readonly found: readonly string[];
}

function estimated({ everybody, looked, holds }: Drawn): number {
  return looked === 0 ? 0 : Math.round((everybody * holds) / looked);
}

async function ask(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  condition: RuleGroup,
): Promise<SqlCondition> {
  const [at] = await rows<{ readonly now: number; readonly zone: string }>(
    dataSource,
    `SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now, timezone AS zone
       FROM workspace WHERE id = $1`,
    [workspaceId],
  );
  if (at === undefined) throw new Error('customers are asked about in their own workspace');
  return toSql(condition, { ...at, customer: 'customer', firstParameter: 2 });
}

const COUNT = ({ text }: SqlCondition) =>
  `SELECT count(*)::int AS count FROM customer WHERE workspace_id = $1 AND merged_into IS NULL AND erased_at IS NULL AND ${text}`;

const FIRST = ({ text }: SqlCondition) =>
  `SELECT id FROM customer WHERE workspace_id = $1 AND merged_into IS NULL AND erased_at IS NULL AND ${text}
    ORDER BY id DESC LIMIT ${EXAMPLES}`;

// Only those who are drawn are judged. Their number is a limit, which the planner can count on: of a share of all it would
// think that reading everybody through is cheaper.
const DRAW = ({ text }: SqlCondition) => `
  WITH drawn AS MATERIALIZED (
    SELECT id FROM customer WHERE workspace_id = $1 ORDER BY random() LIMIT ${SAMPLE}),
  judged AS MATERIALIZED (
    SELECT customer.id, ${text} AS holds FROM drawn JOIN customer ON customer.id = drawn.id
     WHERE customer.merged_into IS NULL AND customer.erased_at IS NULL)
  SELECT (SELECT count(*)::int FROM customer WHERE workspace_id = $1) AS everybody,
         (SELECT count(*)::int FROM drawn) AS looked,
         (count(*) FILTER (WHERE holds))::int AS holds,
         ARRAY(SELECT id::text FROM judged WHERE holds ORDER BY id DESC LIMIT ${EXAMPLES}) AS found
    FROM judged`;

async function customers(
  dataSource: DataSource,
  found: readonly { readonly id: string }[],
): Promise<readonly CustomerEntity[]> {
  return dataSource
    .getRepository(CustomerEntity)
    .find({ where: { id: In(found.map(({ id }) => id)) }, order: { id: 'DESC' } });
}
