import { rows } from '../database/rows.js';
import { EXPORT_SECTIONS } from '../export/export-sections.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { ERASED_TABLES } from './erasing-steps.js';

/** Tables in which an erasure leaves everything as it is, and why it may. */
const KEPT: Readonly<Record<string, string>> = {
  account: 'is what several belong to; who was erased is no member any more',
  api_key: 'is of programs',
  app_user: 'is of users',
  attribute: 'is of the workspace',
  attribute_type: 'holds the id of an example, of whom nothing is known any more',
  audience_run: 'says how a run went, in numbers',
  code: 'a used code stays used; it leads to a run that is nobody’s',
  code_pool: 'is of the workspace',
  erasure: 'says who asked for it and when; what it was told to look for is forgotten at its end',
  experiment_count: 'numbers',
  experiment_figure: 'numbers',
  experiment_winner: 'numbers',
  goal_reached: 'says when a run that is nobody’s has reached which goal',
  journey: 'is drawn by users',
  journey_attribute: 'is of a journey',
  journey_calendar: 'is of a journey',
  journey_change: 'is of a journey',
  journey_date: 'is of a journey',
  journey_segment: 'is of a journey',
  journey_trigger: 'is of a journey',
  journey_version: 'is drawn by users',
  list: 'is of the workspace',
  migrations: 'is of the schema',
  node_manifest: 'is of programs',
  pace: 'numbers',
  pace_slot: 'says when a run that is nobody’s had its turn',
  segment: 'is a condition, made by users',
  segment_watch: 'is of a segment',
  session: 'is of users',
  sign_in_link: 'is of users',
  suppressed_identity: 'is what refuses whatever comes late, as salted hashes',
  suppression_salt: 'random bytes',
  tell_turn: 'is of the workspace',
  temporal_home: 'is of the installation',
  workspace: 'is of users',
  workspace_member: 'is of users',
};

/** Tables with something of customers that an export leaves out, and why it may. */
const NOT_EXPORTED: Readonly<Record<string, string>> = {
  account_change: 'says who is yet to be told that they belong to an account',
  customer: 'stands at the head of the file',
  date_due: 'follows from the attributes and the journeys',
  event_key: 'holds ids of events only, which stand with the events',
  outbox: 'says which of the events are still to be looked at by journeys',
  segment_due: 'says when a segment is to be looked at next',
};

describe('the tables of an erasure', () => {
  let test: TestStore;

  beforeAll(async () => {
    test = await openTestStore();
  });
  afterAll(() => test.close());

  it('are all there are, but for those that are kept for a reason', async () => {
    const tables = await rows<{ name: string }>(
      test.dataSource,
      `SELECT relname AS name FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition`,
    );
    expect([...ERASED_TABLES, ...Object.keys(KEPT)].toSorted()).toEqual(
      tables.map(({ name }) => name).toSorted(),
    );
  });

  it('leave out none that says whose its rows are', async () => {
    const tables = await rows<{ name: string }>(
      test.dataSource,
      `SELECT DISTINCT table_name AS name FROM information_schema.columns
        WHERE table_schema = 'public' AND column_name = 'customer_id'
          AND table_name NOT SIMILAR TO '(event|decision)\\_%' AND table_name <> 'erasure'`,
    );
    expect(tables.map(({ name }) => name).filter((name) => !ERASED_TABLES.includes(name))).toEqual([]);
  });

  it('are exported, but for those that are left out for a reason', () => {
    const exported = new Set(EXPORT_SECTIONS.flatMap((section) => section.tables));
    const left = ERASED_TABLES.filter((name) => !exported.has(name));
    expect(left.toSorted()).toEqual(Object.keys(NOT_EXPORTED).toSorted());
  });
});
