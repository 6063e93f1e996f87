import type { RuleGroup } from '@sojourn/conditions';
import fc from 'fast-check';
import { anyData } from '../conditions/any-facts.test-helper.js';
import { oddZones } from '../conditions/odd-values.test-helper.js';
import * as words from '../conditions/vocabulary.test-helper.js';
import { identify, track } from '../intake/events.test-helper.js';
import type { IncomingEvent } from '../intake/incoming.js';

/** Something that happens to customers, to segments, or to the time. */
export type Step =
  /** An event, so many milliseconds before now. */
  | { readonly kind: 'event'; readonly event: IncomingEvent; readonly at: number }
  | {
      readonly kind: 'consent';
      readonly userId: string;
      readonly word: { readonly channel: string; readonly state: 'granted' | 'denied' };
    }
  | { readonly kind: 'jump'; readonly ms: number }
  | { readonly kind: 'edit'; readonly segment: number; readonly condition: RuleGroup };

/** Segments, and what happens from a moment on. */
export interface Churn {
  readonly from: number;
  readonly conditions: readonly RuleGroup[];
  readonly steps: readonly Step[];
}

const SEGMENTS = 4;
const anybody = fc.constantFrom('ada', 'ben', 'cleo');

/** Any churn: conditions as they are drawn, and things that these are likely to ask about. */
export function anyChurn(anyCondition: (now: number) => fc.Arbitrary<RuleGroup>): fc.Arbitrary<Churn> {
  return fc.constantFrom(...words.moments).chain((from) =>
    fc.record({
      from: fc.constant(from),
      conditions: fc.array(anyCondition(from), { minLength: SEGMENTS, maxLength: SEGMENTS }),
      steps: fc.array(anyStep(from, anyCondition(from)), { minLength: 8, maxLength: 14 }),
    }),
  );
}

function anyStep(now: number, condition: fc.Arbitrary<RuleGroup>): fc.Arbitrary<Step> {
  const lengths = Object.values(words.lengths);
  const ago = fc.constantFrom(
    0,
    0,
    1,
    ...lengths.map((length) => -length),
    ...lengths.map((length) => 1 - length),
  );
  const done = fc
    .record({ userId: anybody, name: fc.constantFrom(...words.eventNames), properties: anyData(now) })
    .map((event) => track(event));
  const told = fc
    .record({ userId: anybody, data: anyData(now), timezone: fc.constantFrom(undefined, ...oddZones) })
    .map(({ userId, data, timezone }) =>
      identify({ ...data, ...(timezone !== undefined && { timezone }) }, { userId }),
    );
  const grouped = fc
    .record({ userId: anybody, key: fc.constantFrom('acme', 'globex'), traits: anyData(now) })
    .map(({ userId, ...account }) => track({ type: 'group', name: null, userId, account }));
  const word = fc.record({
    channel: fc.constantFrom(...words.channels),
    state: fc.constantFrom('granted' as const, 'denied' as const),
  });
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('event' as const), event: done, at: ago }) },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('event' as const), event: told, at: fc.constant(0) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('event' as const), event: grouped, at: fc.constant(0) }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('consent' as const), userId: anybody, word }) },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('jump' as const),
        ms: fc.constantFrom(1, 1_800_000, ...lengths, ...lengths.map((length) => length - 1)),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('edit' as const),
        segment: fc.nat({ max: SEGMENTS - 1 }),
        condition,
      }),
    },
  );
}
