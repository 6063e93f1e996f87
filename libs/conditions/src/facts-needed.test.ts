import { tries } from '@sojourn/properties';
import fc from 'fast-check';
import { evaluate, matchesEvent } from './evaluate.js';
import type { ConditionFacts, Data } from './facts.js';
import { factsNeeded, factsNeededByEvent, mergeFacts, type FactsNeeded } from './facts-needed.js';
import type { Rule } from './rule-group.schema.js';
import { anyFacts, anyInstant } from './testing/any-facts.test-helper.js';
import { anyGroup, anyMatch } from './testing/any-group.test-helper.js';
import { all, ms } from './testing/given.test-helper.js';

const DAY_MS = ms('P1D');
const did = (event: string, within?: string): Rule => ({
  field: 'did',
  operator: 'atLeast',
  value: { event, count: 1, ...(within !== undefined && { within }) },
});

describe('factsNeeded', () => {
  it.each<[string, Rule[], FactsNeeded]>([
    ['nothing', [], {}],
    [
      'fields, and those they are compared with, once',
      [
        { field: 'customer.city', operator: '=', value: { field: 'entry.city' } },
        { field: 'customer.city', operator: 'notNull' },
        { field: 'results.crm.score', operator: '>', value: 5 },
      ],
      { paths: ['customer.city', 'entry.city', 'results.crm.score'] },
    ],
    [
      'an account',
      [{ field: 'customer.plan', operator: '=', value: { field: 'account.plan' } }],
      { paths: ['customer.plan', 'account.plan'] },
    ],
    [
      'a list, and what its items are compared with',
      [
        {
          field: 'entry.products',
          operator: 'any',
          value: all({ field: 'item.price', operator: '>', value: { field: 'customer.budget' } }),
        },
      ],
      { paths: ['entry.products', 'customer.budget'] },
    ],
    ['what comes with the event at hand: nothing', [{ field: 'event.total', operator: '>', value: 5 }], {}],
    ['all of the past', [did('A')], { events: { A: null } }],
    ['a stretch of the past', [did('A', 'P30D')], { events: { A: 30 * DAY_MS } }],
    [
      'the longest stretch',
      [did('A', 'P1D'), did('A', 'P2D'), did('B')],
      { events: { A: 2 * DAY_MS, B: null } },
    ],
    ['all of it if any wants all', [did('A', 'P1D'), did('A'), did('A', 'P2D')], { events: { A: null } }],
    ['an event of a strange name', [did('__proto__', 'P1D')], { events: { ['__proto__']: DAY_MS } }],
    [
      'what events have in common with, and since when they count',
      [
        {
          field: 'did',
          operator: 'atLeast',
          value: {
            event: 'A',
            count: 1,
            same: [{ property: 'cart_id', as: 'entry.cart_id' }],
            where: all(
              { field: 'event.total', operator: '>', value: { field: 'customer.budget' } },
              did('B'),
            ),
            since: { field: 'customer.renewal' },
          },
        },
      ],
      {
        paths: ['entry.cart_id', 'customer.renewal', 'customer.budget'],
        events: { A: null, B: null },
      },
    ],
    [
      'the events of a sequence',
      [
        {
          field: 'sequence',
          operator: 'happened',
          value: { first: { event: 'A' }, then: { event: 'B' }, without: { event: 'C' }, within: 'P1D' },
        },
      ],
      { events: { A: null, B: null, C: null } },
    ],
    [
      'messages of nodes',
      [
        { field: 'message', operator: 'opened', value: { node: 'welcome' } },
        { field: 'message', operator: 'sent', value: { node: 'reminder' } },
      ],
      { messages: ['welcome', 'reminder'] },
    ],
    [
      'any message',
      [
        { field: 'message', operator: 'opened', value: { node: 'welcome' } },
        { field: 'message', operator: 'sent', value: {} },
      ],
      { messages: 'any' },
    ],
    [
      'segments, lists, consents, activity; and the customer’s zone for the clock',
      [
        { field: 'segment', operator: 'in', value: 'vip' },
        { field: 'list', operator: 'notIn', value: 'fair' },
        { field: 'consent', operator: 'granted', value: { channel: 'email' } },
        { field: 'inactive', operator: 'for', value: 'P30D' },
        { field: 'now', operator: 'weekday', value: [1] },
      ],
      { paths: ['customer.timezone'], segments: ['vip'], lists: ['fair'], consents: true, activity: true },
    ],
  ])('names %s', (_what, rules, needed) => {
    expect(factsNeeded(all(...rules))).toEqual(needed);
  });

  it('names everything that has a bearing on the answer', () => {
    fc.assert(
      fc.property(anyGroup, anyFacts, anyInstant, (group, facts, now) => {
        const loaded = only(factsNeeded(group), facts, now);
        expect(evaluate(group, loaded, now)).toEqual(evaluate(group, facts, now));
      }),
      tries(150),
    );
  });
});

describe('factsNeededByEvent', () => {
  it('leaves the past of the event itself alone', () => {
    const match = { event: 'A', same: [{ property: 'cart_id', as: 'entry.cart_id' }], where: all(did('B')) };
    expect(factsNeededByEvent(match)).toEqual({ paths: ['entry.cart_id'], events: { B: null } });
    expect(factsNeededByEvent({ event: 'A' })).toEqual({});
  });

  it('names everything that has a bearing on whether the event is meant', () => {
    fc.assert(
      fc.property(anyMatch, anyFacts, (match, facts) => {
        for (const event of facts.events ?? []) {
          const loaded = only(factsNeededByEvent(match), facts, event.receivedAt);
          expect(matchesEvent(match, event, loaded)).toBe(matchesEvent(match, event, facts));
        }
      }),
      tries(100),
    );
  });
});

it('mergeFacts of nothing needs nothing', () => {
  expect(mergeFacts()).toEqual({});
  expect(mergeFacts({}, {})).toEqual({});
});

/** What a host would load that loads no more than what is needed. */
function only(needed: FactsNeeded, facts: ConditionFacts, now: number): ConditionFacts {
  const { paths = [], events = {}, messages = [], segments = [], lists = [] } = needed;
  const named = (root: string, data: Data): Data => {
    const keys = paths.filter((path) => path.startsWith(`${root}.`)).map((path) => path.split('.')[1]);
    return Object.fromEntries(Object.entries(data).filter(([key]) => keys.includes(key)));
  };
  const reach = new Map(Object.entries(events));
  const { event, enteredAt, zone, knownSince, lastActivity } = facts;
  return {
    customer: named('customer', facts.customer),
    entry: named('entry', facts.entry),
    results: named('results', facts.results) as ConditionFacts['results'],
    events: (facts.events ?? []).filter(({ name, at }) => {
      const length = reach.get(name);
      return length === null || (length !== undefined && at > now - length);
    }),
    messages: (facts.messages ?? []).filter(
      ({ mine, node }) => messages === 'any' || (mine && messages.includes(node)),
    ),
    segments: (facts.segments ?? []).filter((key) => segments.includes(key)),
    lists: (facts.lists ?? []).filter((key) => lists.includes(key)),
    consents: needed.consents === true ? (facts.consents ?? []) : [],
    ...(event !== undefined && { event }),
    ...(enteredAt !== undefined && { enteredAt }),
    ...(zone !== undefined && { zone }),
    ...(needed.activity === true && knownSince !== undefined && { knownSince }),
    ...(needed.activity === true && lastActivity !== undefined && { lastActivity }),
  };
}
