import { evaluate, factsNeeded, type FactsNeeded } from '@sojourn/conditions';
import { tries } from '@sojourn/properties';
import fc from 'fast-check';
import { anyCondition } from '../conditions/any-condition.test-helper.js';
import type { Known } from '../conditions/any-facts.test-helper.js';
import { anybody, anySurroundings } from '../conditions/any-facts.test-helper.js';
import { storePeople, type StoredPeople } from '../conditions/store-people.test-helper.js';
import * as words from '../conditions/vocabulary.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { loadFacts, type LoadedFacts } from './load-facts.js';

describe('loaded facts', () => {
  const PEOPLE = 20;
  const seed = 7;
  const everything: FactsNeeded = {
    paths: ['account.id'],
    events: Object.fromEntries(words.eventNames.map((name) => [name, null])),
    messages: 'any',
    segments: words.segments,
    lists: words.lists,
    consents: true,
    activity: true,
  };

  let test: TestStore;
  let now: number;
  let people: readonly Known[];
  let stored: StoredPeople;

  beforeAll(async () => {
    test = await openTestStore();
    const [surroundings] = fc.sample(anySurroundings, { seed, numRuns: 1 });
    if (surroundings === undefined) throw new Error('nothing was drawn');
    ({ now } = surroundings);
    people = fc.sample(anybody(surroundings), { seed, numRuns: PEOPLE });
    stored = await storePeople(test, people);
  });
  afterAll(() => test.close());

  const load = (index: number, needed: FactsNeeded): Promise<LoadedFacts> =>
    loadFacts(test.dataSource.manager, stored.customerIds[index] ?? '', needed, now, stored.enrollmentId);

  it('are what is known of everybody', async () => {
    for (const [index, known] of people.entries()) {
      const { consents: _consents, ...loaded } = await load(index, everything);
      expect(sorted(loaded)).toEqual(sorted(known));
    }
  });

  it('are enough, when only what a condition needs is loaded, for the same answer', async () => {
    await fc.assert(
      fc.asyncProperty(anyCondition(now), fc.nat(PEOPLE - 1), async (condition, index) => {
        const { customer, entry, results, event, zone, enteredAt, ...known } = people[index] as Known;
        const given = {
          customer,
          entry,
          results,
          ...(event && { event }),
          ...(zone !== undefined && { zone }),
          ...(enteredAt !== undefined && { enteredAt }),
        };
        const loaded = await load(index, factsNeeded(condition));
        expect(evaluate(condition, { ...given, ...loaded }, now)).toEqual(
          evaluate(condition, { ...given, ...known }, now),
        );
      }),
      tries(400),
    );
  });

  /** As they are loaded: in their order, and clicks by their time. */
  function sorted({ events = [], messages = [], segments = [], lists = [], ...rest }: LoadedFacts) {
    return {
      events,
      messages: messages.map(({ clicks = [], ...message }) => ({
        ...message,
        clicks: clicks.toSorted((a, b) => a.at - b.at || a.url.localeCompare(b.url)),
      })),
      segments: segments.toSorted(),
      lists: lists.toSorted(),
      knownSince: rest.knownSince,
      lastActivity: rest.lastActivity,
      account: rest.account,
    };
  }
});
