import { evaluate } from '@sojourn/conditions';
import { tries } from '@sojourn/properties';
import fc from 'fast-check';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { anyCondition } from './any-condition.test-helper.js';
import { anybody, anySurroundings } from './any-facts.test-helper.js';
import { askDatabase } from './ask-database.test-helper.js';
import { storePeople } from './store-people.test-helper.js';

describe('evaluate and toSql', () => {
  const PEOPLE = 40;
  /** Conditions that are asked of the same people. */
  const CONDITIONS = 50;
  /** As many as it takes for so many pairs of a condition and somebody. */
  const rounds = Array.from(
    { length: Math.ceil(tries(4_000).numRuns / (PEOPLE * CONDITIONS)) },
    (_, index) => index + 1,
  );

  let test: TestStore;

  beforeAll(async () => {
    test = await openTestStore();
  });
  afterAll(() => test.close());

  /** The moment and people of a round. */
  function draw(seed: number) {
    const [surroundings] = fc.sample(anySurroundings, { seed, numRuns: 1 });
    if (surroundings === undefined) throw new Error('nothing was drawn');
    return { surroundings, people: fc.sample(anybody(surroundings), { seed, numRuns: PEOPLE }) };
  }

  it.each(rounds)('finds those for whom a condition holds, among people of seed %i', async (seed) => {
    const { surroundings, people } = draw(seed);
    const { id: workspaceId } = await test.store.workspaces.create({ name: `Seed ${seed}` });
    const stored = await storePeople({ ...test, workspaceId }, people);
    await fc.assert(
      fc.asyncProperty(anyCondition(surroundings.now), async (condition) => {
        const expected = people.map((known) => evaluate(condition, known, surroundings.now).matches);
        expect(await askDatabase(test, [condition], surroundings, stored)).toEqual([expected]);
      }),
      { numRuns: CONDITIONS },
    );
  });

  it('draws conditions that hold for some and not for others', () => {
    const { surroundings, people } = draw(1);
    const conditions = fc.sample(anyCondition(surroundings.now), { seed: 1, numRuns: 200 });
    const matches = conditions.map(
      (condition) => people.filter((known) => evaluate(condition, known, surroundings.now).matches).length,
    );
    const telling = matches.filter((count) => count > 0 && count < PEOPLE);
    expect(telling.length / matches.length).toBeGreaterThan(0.4);
  });
});
