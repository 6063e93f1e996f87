import type { Consent } from '@sojourn/conditions';
import type { Config, Facts } from '@sojourn/engine';
import { tries } from '@sojourn/properties';
import fc from 'fast-check';
import { Visit } from './testing/a-visit.test-helper.js';

const now = '2026-11-25T10:00:00Z';
const template = fc.constantFrom(
  'gold',
  '{{ customer.a }}',
  '{{ customer.a.b }}',
  '{{ entry.a | times: 2 }}',
  '{{ entry.b | upcase }}-{{ customer.b }}',
  '{{ results.n.a | default: "none" }}',
  '{{ customer.__proto__ }}',
);
const value = fc.oneof(template, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const without = (config: object): Config => JSON.parse(JSON.stringify(config)) as Config;

const setAttribute = fc.oneof(
  fc.record({
    attribute: fc.constantFrom('a', 'b'),
    change: fc.constantFrom('set', 'add', 'remove', 'increment'),
    value,
    as: optional(fc.constantFrom('text', 'number', 'yes-no', 'date')),
  }),
  fc.constant({ attribute: 'a', change: 'remove' }),
);
const message = fc.record({
  title: template,
  body: template,
  link: optional(template),
  purpose: fc.constantFrom('transactional', 'service', 'promotional'),
  linkTags: optional(fc.record({ utm_source: template })),
  variants: optional(fc.record({ de: fc.record({ title: template }) })),
  withholdOnce: optional(fc.constantFrom('seen', 'sent')),
});
const channels = fc.uniqueArray(fc.constantFrom('email', 'sms', 'push', 'chat', 'in-app', 'letter'), {
  minLength: 1,
});

const anyNode: fc.Arbitrary<readonly [type: string, config: Config]> = fc
  .oneof(
    fc.tuple(fc.constant('set-attribute'), setAttribute),
    fc.tuple(
      fc.constant('record-event'),
      fc.record({ event: fc.constant('A'), properties: fc.dictionary(fc.constantFrom('x', 'y'), value) }),
    ),
    fc.tuple(fc.constantFrom('add-to-list', 'remove-from-list'), fc.constant({ list: 'vip' })),
    fc.tuple(fc.constant('create-task'), fc.record({ title: template, script: optional(template) })),
    fc.tuple(fc.constant('assign-code'), fc.record({ pool: template })),
    fc.tuple(fc.constant('send-in-app'), message),
    fc.tuple(
      fc.constant('choose-channel'),
      fc.record({
        channels: channels.map((all) => all.map((channel) => ({ channel }))),
        purpose: fc.constantFrom('service', 'promotional'),
        urgency: fc.constantFrom('minutes', 'hours', 'days'),
      }),
    ),
  )
  .map(([type, config]) => [type, without(config)] as const);

const data = fc.dictionary(
  fc.constantFrom('a', 'b', 'language', 'email', 'phone', 'address'),
  fc.jsonValue(),
);
const consent: fc.Arbitrary<Consent> = fc.record({
  channel: fc.constantFrom('email', 'in-app'),
  topic: fc.constant(null),
  state: fc.constantFrom('granted', 'denied'),
});
const anyFacts: fc.Arbitrary<Partial<Facts>> = fc.record(
  {
    customer: data,
    entry: data,
    results: fc.record({ n: data }),
    lists: fc.array(fc.constantFrom('vip', 'other')),
    consents: fc.array(consent),
  },
  { requiredKeys: [] },
);

describe('a node that the database carries out', () => {
  it('comes to something whatever is known, the same each time, and says why', () => {
    fc.assert(
      fc.property(anyNode, anyFacts, ([type, config], facts) => {
        const visit = Visit.of(type, config, { now, facts });
        const { left, asked } = visit.asked === undefined ? visit : visit.answer({ kind: 'code', code: 'X' });
        expect(left?.reason ?? '').not.toBe('');
        expect(left?.outcome ?? '').not.toBe('');
        expect(asked === undefined || left !== undefined).toBe(true);
        expect(Visit.of(type, config, { now, facts }).effects).toEqual(visit.effects);
        expect(JSON.parse(JSON.stringify(visit.effects))).toEqual(visit.effects);
      }),
      tries(150),
    );
  });
});
