import type { ConditionFacts, Consent, Data, PastEvent, PastMessage } from '@sojourn/conditions';
import { chooseZone, messageReactions } from '@sojourn/conditions';
import fc from 'fast-check';
import { newId } from '../id.js';
import { mostly } from './any-field-rule.test-helper.js';
import { anyDate, anyNumber, anyText, oddZones } from './odd-values.test-helper.js';
import * as words from './vocabulary.test-helper.js';

/** What conditions know of somebody, of which the database can hold everything. */
export type Known = ConditionFacts &
  Required<Pick<ConditionFacts, 'knownSince' | 'events' | 'messages' | 'consents'>>;

/** The zone of those who name none. */
export const WORKSPACE_ZONE = 'America/Sao_Paulo';

/** What is the same for everybody in one round: the moment, and what an enrollment brings. */
export interface Surroundings {
  readonly now: number;
  readonly entry: Data;
  readonly results: Readonly<Record<string, Data>>;
  readonly event: Data;
  /** Absent outside of an enrollment. */
  readonly enteredAt?: number;
}

/** Any surroundings. */
export const anySurroundings: fc.Arbitrary<Surroundings> = fc
  .constantFrom(...words.moments)
  .chain((now) =>
    fc.record({
      now: fc.constant(now),
      entry: anyData(now),
      results: fc.dictionary(fc.constantFrom(...words.nodes), anyData(now)),
      event: anyData(now),
      enteredAt: often(words.anyInstant(now)),
    }),
  )
  .map(({ enteredAt, ...surroundings }) =>
    enteredAt === undefined ? surroundings : { ...surroundings, enteredAt },
  );

/** Anybody, as they are known at that moment. */
export function anybody({ now, ...surroundings }: Surroundings): fc.Arbitrary<Known> {
  return fc
    .record({
      customer: fc
        .tuple(anyData(now), often(fc.constantFrom(...oddZones)))
        .map(([data, timezone]) => asJson({ ...data, timezone })),
      account: often(anyData(now).map((data) => ({ ...data, id: newId() }))),
      events: fc
        .array(anyEvent(now), { maxLength: 8 })
        .map((events) => events.map((event, place) => ({ ...event, place }))),
      messages: fc.array(anyMessage(now), { maxLength: 3 }),
      segments: fc.subarray([...words.segments]),
      lists: fc.subarray([...words.lists]),
      consents: fc.array(anyConsent, { maxLength: 4 }),
      knownSince: words.anyInstant(now),
      lastActivity: often(words.anyInstant(now)),
    })
    .map((known) => ({
      ...surroundings,
      ...withoutUndefined(known),
      zone: chooseZone(known.customer['timezone'], WORKSPACE_ZONE),
    }));
}

/** Attributes, properties, entry data: the usual things under their names, and anything else under others. */
export function anyData(now: number): fc.Arbitrary<Data> {
  const plain = fc.oneof(anyText, anyNumber, anyDate(now), fc.boolean(), fc.constant(null));
  const item = fc.record({
    city: often(anyText),
    age: often(anyNumber),
    tags: often(fc.array(anyText, { maxLength: 2 })),
  });
  const usual = fc.record({
    city: often(mostly(anyText, plain)),
    age: often(mostly(anyNumber, plain)),
    day: often(anyDate(now)),
    tags: often(fc.array(mostly(anyText, plain), { maxLength: 3 })),
    items: often(fc.array(mostly(item, plain), { maxLength: 3 })),
    address: often(item),
    cart_id: often(fc.constantFrom(7, '7', 42, '42', '', true)),
  });
  const odd = fc.dictionary(
    fc.constantFrom(...words.names),
    fc.oneof(plain, fc.array(plain, { maxLength: 2 }), item),
    { maxKeys: 1 },
  );
  return fc.tuple(usual, odd).map(([data, more]) => asJson({ ...data, ...more }));
}

function often<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined, freq: 5 });
}

function anyEvent(now: number): fc.Arbitrary<Omit<PastEvent, 'place'>> {
  return fc
    .record({
      name: fc.constantFrom(...words.eventNames),
      at: words.anyInstant(now),
      properties: anyData(now),
    })
    .map((event) => ({ id: newId(), receivedAt: now, ...event }));
}

function anyMessage(now: number): fc.Arbitrary<PastMessage> {
  const instant = words.anyInstant(now);
  const at = fc.record(Object.fromEntries(messageReactions.map((reaction) => [reaction, instant])), {
    requiredKeys: [],
  });
  const clicks = fc.uniqueArray(fc.record({ url: fc.constantFrom(...words.links), at: instant }), {
    selector: ({ url }) => url,
  });
  return fc.record({
    node: fc.constantFrom(...words.nodes),
    journey: fc.constant('welcome'),
    mine: fc.boolean(),
    channel: fc.constant('email'),
    at,
    clicks,
  });
}

const anyConsent: fc.Arbitrary<Consent> = fc.record({
  channel: fc.constantFrom(...words.channels),
  topic: fc.constantFrom(null, ...words.topics),
  state: fc.constantFrom('granted', 'denied'),
});

/** As it is read again from a column of JSON. */
function asJson(data: Data): Data {
  return JSON.parse(JSON.stringify(data)) as Data;
}

function withoutUndefined<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
