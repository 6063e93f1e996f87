import fc from 'fast-check';
import type { Consent, ConditionFacts, Data, PastEvent, PastMessage } from '../facts.js';
import { NOW } from './given.test-helper.js';
import { keys, names, segments, urls } from './pools.test-helper.js';

const HOUR_MS = 3_600_000;
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'nowhere',
];

/** Any instant within four days of now, often at a full hour, so that many coincide. */
export const anyInstant: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: -96, max: 96 }).map((hours) => NOW + hours * HOUR_MS),
  fc.integer({ min: NOW - 96 * HOUR_MS, max: NOW + 96 * HOUR_MS }),
);

/** Any such instant as text, or only its date. */
export const anyInstantText: fc.Arbitrary<string> = fc
  .tuple(anyInstant, fc.boolean())
  .map(([instant, isDate]) => new Date(instant).toISOString().slice(0, isDate ? 10 : undefined));

const value = fc.oneof(
  anyInstantText,
  fc.integer({ min: -3, max: 3 }),
  fc.string(),
  fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.record({ n: fc.nat(3), due: anyInstantText })), {
    maxLength: 3,
  }),
  fc.jsonValue({ maxDepth: 2 }),
);
const data: fc.Arbitrary<Data> = fc.dictionary(fc.constantFrom(...keys), value);

const event: fc.Arbitrary<Omit<PastEvent, 'place'>> = fc.record({
  id: fc.uuid(),
  name: fc.constantFrom(...names),
  at: anyInstant,
  receivedAt: anyInstant,
  properties: data,
});

const reactions = { sent: anyInstant, delivered: anyInstant, opened: anyInstant, clicked: anyInstant };
const message: fc.Arbitrary<PastMessage> = fc.record(
  {
    node: fc.constantFrom(...segments),
    journey: fc.constant('onboarding'),
    mine: fc.boolean(),
    channel: fc.constant('email'),
    at: fc.record({ ...reactions, replied: anyInstant, bounced: anyInstant }, { requiredKeys: [] }),
    clicks: fc.array(fc.record({ url: fc.constantFrom(...urls), at: anyInstant }), { maxLength: 2 }),
  },
  { requiredKeys: ['node', 'journey', 'mine', 'channel', 'at'] },
);

const consent: fc.Arbitrary<Consent> = fc.record({
  channel: fc.constantFrom(...segments),
  topic: fc.constantFrom(...segments, null),
  state: fc.constantFrom('granted', 'denied'),
});

/** Any facts a host may load. */
export const anyFacts: fc.Arbitrary<ConditionFacts> = fc.record(
  {
    customer: data,
    account: data,
    entry: data,
    results: fc.dictionary(fc.constantFrom(...keys), data),
    event: data,
    events: fc
      .array(event, { maxLength: 8 })
      .map((events) => events.map((each, index) => ({ ...each, place: index + 1 }))),
    messages: fc.array(message, { maxLength: 4 }),
    segments: fc.subarray([...segments]),
    lists: fc.subarray([...segments]),
    consents: fc.array(consent, { maxLength: 4 }),
    knownSince: anyInstant,
    lastActivity: anyInstant,
    enteredAt: anyInstant,
    zone: fc.constantFrom(...zones),
  },
  { requiredKeys: ['customer', 'entry', 'results'] },
);
