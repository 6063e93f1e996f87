import type { Rule } from '@sojourn/conditions';
import type { KnownPath } from '../variables/known-path.js';
import { unfinishedRule } from './read-group.js';
import type { RuleScene } from './rule-scene.js';

/** What a condition can be about. */
export interface RuleKind {
  readonly key: string;
  /** What it is about: *What they did*. */
  readonly title: string;
  /** An example of such a condition. */
  readonly example: string;
  /** The condition to begin with; parts that only a person knows are empty. */
  readonly start: Rule;
}

/** Kinds that belong together in the menu. */
export interface RuleKindGroup {
  readonly title: string;
  readonly kinds: readonly RuleKind[];
}

const kind = (key: string, title: string, example: string, start: object): RuleKind => ({
  key,
  title,
  example,
  // What is still empty makes it unsound until a person has filled it in.
  start: start as Rule,
});

const didSomething: RuleKindGroup = {
  title: 'What happened',
  kinds: [
    kind('did', 'What they did', 'Ordered at least twice in the last 30 days', {
      field: 'did',
      operator: 'atLeast',
      value: { event: '', count: 1 },
    }),
    kind('sequence', 'What happened in order', 'Looked, then bought within a day', {
      field: 'sequence',
      operator: 'happened',
      value: { first: { event: '' }, then: { event: '' }, within: 'P1D' },
    }),
    kind('inactive', 'Inactivity', 'Nothing done for 30 days', {
      field: 'inactive',
      operator: 'for',
      value: 'P30D',
    }),
  ],
};

const reached: RuleKindGroup = {
  title: 'Messages and consent',
  kinds: [
    kind('message', 'A message', 'Opened any message in the last week', {
      field: 'message',
      operator: 'opened',
      value: { within: 'P7D' },
    }),
    kind('consent', 'Consent', 'Agreed to email', {
      field: 'consent',
      operator: 'granted',
      value: { channel: 'email' },
    }),
  ],
};

const belonging: RuleKindGroup = {
  title: 'Where they belong',
  kinds: [
    kind('segment', 'Segment', 'In “Regulars”', { field: 'segment', operator: 'in', value: '' }),
    kind('list', 'List', 'On the list of testers', { field: 'list', operator: 'in', value: '' }),
  ],
};

const clock: RuleKindGroup = {
  title: 'Right now, where they live',
  kinds: [
    kind('time', 'Time of day', 'Between 09:00 and 17:00', {
      field: 'now',
      operator: 'timeBetween',
      value: ['09:00', '17:00'],
    }),
    kind('weekday', 'Weekday', 'Monday to Friday', {
      field: 'now',
      operator: 'weekday',
      value: [1, 2, 3, 4, 5],
    }),
  ],
};

/** What a condition can be about where it stands, in the order of the menu. */
export function ruleKindsAt({ place }: RuleScene, paths: readonly KnownPath[]): readonly RuleKindGroup[] {
  const known = (root: string) => paths.find(({ path }) => path.startsWith(`${root}.`))?.path;
  const field = (key: string, title: string, example: string, path = key) =>
    kind(key, title, example, unfinishedRule(path));
  const event = known('event');
  return [
    {
      title: 'What is known',
      kinds: [
        ...(event === undefined ? [] : [field('event', 'About the event', 'Its total is over 50', event)]),
        field('customer', 'About the customer', 'Lives in Berlin', known('customer') ?? 'customer.email'),
        ...(place === 'journey'
          ? [
              field(
                'entry',
                'About what let them in',
                'The order was over 50',
                known('entry') ?? 'entry.total',
              ),
            ]
          : []),
      ],
    },
    didSomething,
    reached,
    belonging,
    clock,
  ];
}
