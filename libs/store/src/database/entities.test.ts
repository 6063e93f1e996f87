import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { API_KEY_KINDS } from '../access/api-key.entity.js';
import { ROLES } from '../access/role.js';
import { AUDIENCE_KINDS, AUDIENCE_SOURCES, AUDIENCE_STATES } from '../audience/audience-run.entity.js';
import { DATE_STATES } from '../dates/journey-date.entity.js';
import { ASKS } from '../journeys/journey-attribute.entity.js';
import { CONSENT_STATES } from '../consent/consent.entity.js';
import { IDENTIFIER_KINDS } from '../customers/customer-identifier.entity.js';
import { EVENT_TYPES } from '../events/event.entity.js';
import { MESSAGE_PURPOSES } from '../in-app/in-app-message.entity.js';
import { JOURNEY_STATUSES } from '../journeys/journey-status.js';
import { ENROLLMENT_STATES } from '../path/enrollment.entity.js';
import { REACTION_KINDS } from '../path/message-reaction.entity.js';
import { MESSAGE_STATES } from '../path/message.entity.js';
import { TASK_STATES } from '../tasks/task.entity.js';
import { rows } from './rows.js';

describe('the entities', () => {
  interface TableColumn {
    readonly table: string;
    readonly column: string;
    readonly type: string;
    readonly nullable: boolean;
    readonly primary: boolean;
  }

  let test: TestStore;

  beforeAll(async () => {
    test = await openTestStore();
  });
  afterAll(() => test.close());

  // TypeORM's own comparison would also ask for its names of keys and indexes, which the migrations choose better.
  it('maps every column of every table, and none else, with its type, key and nullability', async () => {
    expect(mappedColumns()).toEqual(await migratedColumns());
  });

  it.each([
    ['workspace_member.role', ROLES],
    ['api_key.kind', API_KEY_KINDS],
    ['customer_identifier.kind', IDENTIFIER_KINDS],
    ['event.type', EVENT_TYPES],
    ['journey.status', JOURNEY_STATUSES],
    ['journey_attribute.asks', ASKS],
    ['journey_date.state', DATE_STATES],
    ['enrollment.state', ENROLLMENT_STATES],
    ['message.state', MESSAGE_STATES],
    ['message_reaction.kind', REACTION_KINDS],
    ['consent.state', CONSENT_STATES],
    ['task.state', TASK_STATES],
    ['in_app_message.purpose', MESSAGE_PURPOSES],
    ['audience_run.kind', AUDIENCE_KINDS],
    ['audience_run.source', AUDIENCE_SOURCES],
    ['audience_run.state', AUDIENCE_STATES],
  ])('has the words for %s that the table allows', async (where, words) => {
    const [check] = await rows<{ definition: string }>(
      test.dataSource,
      `SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = $1 AND conparentid = 0`,
      [`${where.replace('.', '_')}_check`],
    );
    const allowed = [...(check?.definition.matchAll(/'(\w+)'/g) ?? [])].map(([, word]) => word);
    expect(allowed).toEqual(words);
  });

  function mappedColumns(): readonly TableColumn[] {
    return test.dataSource.entityMetadatas
      .flatMap(({ tableName, columns }) =>
        columns.map((column) => ({
          table: tableName,
          column: column.databaseName,
          type: typeOf(column),
          nullable: column.isNullable,
          primary: column.isPrimary,
        })),
      )
      .sort(byName);
  }

  function typeOf(column: ColumnMetadata): string {
    return test.dataSource.driver.normalizeType(column) + (column.isArray ? '[]' : '');
  }

  async function migratedColumns(): Promise<readonly TableColumn[]> {
    const columns = await rows<TableColumn>(
      test.dataSource,
      `SELECT relname AS "table", attname AS "column", format_type(atttypid, atttypmod) AS type,
            NOT attnotnull AS nullable,
            EXISTS (SELECT FROM pg_index WHERE indrelid = pg_class.oid AND indisprimary AND attnum = ANY(indkey)) AS primary
       FROM pg_class
       JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
        AND NOT relispartition AND relname <> 'migrations'`,
    );
    return [...columns].sort(byName);
  }

  function byName(a: TableColumn, b: TableColumn): number {
    return `${a.table}.${a.column}` < `${b.table}.${b.column}` ? -1 : 1;
  }
});
