import { ruleGroupSchema, toSql, type RuleGroup } from '@sojourn/conditions';
import { tries } from '@sojourn/properties';
import fc from 'fast-check';
import { anyCondition } from '../conditions/any-condition.test-helper.js';
import { WORKSPACE_ZONE } from '../conditions/any-facts.test-helper.js';
import { rows } from '../database/rows.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import type { VirtualClock } from '../testing/virtual-clock.js';
import { anyChurn, type Churn, type Step } from './any-churn.test-helper.js';
import { segmentProblems } from './segment-problems.js';
import { SegmentEntity } from './segment.entity.js';
import {
  aSegment,
  all,
  fillAll,
  happen,
  relay,
  settleAllDue,
  tellAllMembers,
} from './segments.test-helper.js';

describe('segments under churn', () => {
  let test: TestStore;
  let clock: VirtualClock;

  beforeAll(async () => {
    test = await openTestStore({ withClock: (opened) => (clock = opened) });
  });
  afterAll(async () => {
    await clock.close();
    await test.close();
  });

  const segments = (world: TestStore) =>
    test.dataSource
      .getRepository(SegmentEntity)
      .find({ where: { workspaceId: world.workspaceId }, order: { id: 'ASC' } });

  /** Everybody in each segment, as the members say, and as its condition says when it is asked of everybody now. */
  async function compare(world: TestStore): Promise<void> {
    const now = await clock.now();
    for (const { key, condition } of await segments(world)) {
      const scope = { customer: 'customer', now, zone: WORKSPACE_ZONE, firstParameter: 2 };
      const { text, values } = toSql(condition, scope);
      const expected = await rows(
        test.dataSource,
        `SELECT id FROM customer WHERE workspace_id = $1 AND merged_into IS NULL AND ${text} ORDER BY id`,
        [world.workspaceId, ...values],
      );
      const members = await rows(
        test.dataSource,
        `SELECT customer_id AS id FROM segment_member WHERE workspace_id = $1 AND segment_key = $2 ORDER BY 1`,
        [world.workspaceId, key],
      );
      expect({ key, condition, members }).toEqual({ key, condition, members: expected });
    }
  }

  /** Who came in leaves before they come in again. */
  async function alternate(world: TestStore): Promise<number> {
    const news = await rows<{ who: string; changes: readonly string[] }>(
      test.dataSource,
      `SELECT customer_id || ' ' || (properties ->> 'segment') AS who,
              array_agg(properties ->> 'change' ORDER BY seq) AS changes
         FROM event WHERE workspace_id = $1 AND type = 'segment' GROUP BY 1`,
      [world.workspaceId],
    );
    for (const { changes } of news)
      expect(changes).toEqual(changes.map((_, index) => (index % 2 === 0 ? 'entered' : 'left')));
    return news.reduce((sum, { changes }) => sum + changes.length, 0);
  }

  async function take(world: TestStore, step: Step): Promise<void> {
    switch (step.kind) {
      case 'event':
        return happen(world, { ...step.event, occurredAt: new Date((await clock.now()) + step.at) });
      case 'jump':
        return clock.standAt((await clock.now()) + step.ms);
      case 'consent': {
        const customer = await world.store.customers.byUserId(world.workspaceId, step.userId);
        if (customer !== null)
          await world.store.consents.record(world.workspaceId, {
            customerId: customer.id,
            topic: null,
            ...step.word,
          });
        return;
      }
      case 'edit': {
        const {
          id,
          name,
          version: baseVersion,
        } = (await segments(world))[step.segment] ?? { id: '', name: '', version: 0 };
        await world.store.segments.update(world.workspaceId, id, {
          name,
          baseVersion,
          condition: step.condition,
        });
      }
    }
  }

  async function run({ from, conditions, steps }: Churn): Promise<number> {
    await clock.standAt(from);
    const { id: workspaceId } = await test.store.workspaces.create({
      name: 'Churn',
      timezone: WORKSPACE_ZONE,
    });
    const world = { ...test, workspaceId };
    for (const [index, condition] of conditions.entries()) await aSegment(world, `s-${index}`, condition);
    await aSegment(world, 'both', inBoth);
    for (const step of steps) {
      await take(world, step);
      await relay(world);
      await tellAllMembers(world);
      await settleAllDue(world);
      await fillAll(world);
      await compare(world);
    }
    return alternate(world);
  }

  it('always hold whom their conditions hold of at that moment, and each comes in and leaves in turn', async () => {
    let changes = 0;
    await fc.assert(
      fc.asyncProperty(anyChurn(anySegment), async (churn) => {
        changes += await run(churn);
      }),
      tries(15),
    );
    // Else the property would hold of segments in which nothing happens.
    expect(changes).toBeGreaterThan(tries(15).numRuns);
  });
});

// What PostgreSQL cannot hold is refused before it comes here.
const UNFIT = /"segment"|\\u(0000|d[89a-f])/;

/** Conditions that a segment may have; those about other segments are one of their own. */
const anySegment = (now: number): fc.Arbitrary<RuleGroup> =>
  anyCondition(now).filter(
    (condition) => segmentProblems(condition).length === 0 && !UNFIT.test(JSON.stringify(condition)),
  );

const inBoth = ruleGroupSchema.parse({
  combinator: 'or',
  rules: [
    all(
      { field: 'segment', operator: 'in', value: 's-0' },
      { field: 'segment', operator: 'notIn', value: 's-1' },
    ),
    { field: 'now', operator: 'weekday', value: [1, 7] },
  ],
});
