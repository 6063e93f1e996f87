import type { RuleGroup } from '@sojourn/conditions';
import { toSql } from '@sojourn/conditions';
import { rows } from '../database/rows.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import type { Surroundings } from './any-facts.test-helper.js';
import { WORKSPACE_ZONE } from './any-facts.test-helper.js';
import type { StoredPeople } from './store-people.test-helper.js';

/** Whether conditions hold for each of these people, as the database says: a row for each condition. */
export async function askDatabase(
  { dataSource }: TestStore,
  conditions: readonly RuleGroup[],
  surroundings: Surroundings,
  { customerIds, enrollmentId }: StoredPeople,
): Promise<readonly (readonly unknown[])[]> {
  const values: unknown[] = [customerIds];
  const columns = conditions.map((condition) => {
    const firstParameter = values.length + 1;
    const scope = {
      ...surroundings,
      enrollmentId,
      zone: WORKSPACE_ZONE,
      customer: 'customer',
      firstParameter,
    };
    const sql = toSql(condition, scope);
    values.push(...sql.values);
    return sql.text;
  });
  const found = await rows<{ readonly id: string; readonly holds: readonly unknown[] }>(
    dataSource,
    `SELECT id, ARRAY[${columns.join(', ')}] AS holds FROM customer WHERE id = ANY ($1::uuid[])`,
    values,
  );
  const byId = new Map(found.map(({ id, holds }) => [id, holds]));
  return conditions.map((_, index) => customerIds.map((id) => byId.get(id)?.[index]));
}
