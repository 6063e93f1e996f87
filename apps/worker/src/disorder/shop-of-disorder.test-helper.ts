import { ruleGroupSchema, type RuleGroup } from '@sojourn/conditions';
import type { Journey } from '@sojourn/journey';
import { aJourney, type JourneyBuilder } from '@sojourn/testing';

const all = (...rules: readonly object[]): RuleGroup => ruleGroupSchema.parse({ combinator: 'and', rules });
const any = (...rules: readonly object[]): RuleGroup => ruleGroupSchema.parse({ combinator: 'or', rules });
const did = (event: string, count: number, more: object = {}) => ({
  field: 'did',
  operator: 'atLeast',
  value: { event, count, ...more },
});
const is = (field: string, value: string) => ({ field, operator: '=', value });
const large = { field: 'entry.total', operator: '>=', value: 100 };

/** The segments of the shop by key, those that others ask about first. */
export const segments: ReadonlyMap<string, RuleGroup> = new Map([
  ['berliners', all(is('customer.city', 'Berlin'))],
  ['regulars', all(did('Order Completed', 4))],
  [
    'lately',
    all(did('Order Completed', 2, { within: 'P2D', where: all({ ...large, field: 'event.total' }) })),
  ],
  [
    'looking',
    any(is('customer.plan', 'vip'), all(did('Page Viewed', 5), { field: 'customer.city', operator: 'null' })),
  ],
  [
    'elsewhere',
    all(
      { field: 'segment', operator: 'in', value: 'regulars' },
      { field: 'segment', operator: 'notIn', value: 'berliners' },
    ),
  ],
]);

const journey = (
  event: string,
  draw: (builder: JourneyBuilder) => JourneyBuilder,
  where?: RuleGroup,
): Journey => draw(aJourney().on(event, where)).wait('P9D').build();

/** The journeys of the shop by name: one for each rule of re-entry. */
export const journeys: ReadonlyMap<string, Journey> = new Map([
  ['once', journey('Order Completed', (builder) => builder.once(), all(large))],
  ['once per key', journey('Order Completed', (builder) => builder.oncePerKey('entry.order_id'))],
  ['restart per key', journey('Cart Left', (builder) => builder.restartPerKey('entry.cart_id'))],
  ['always', journey('Product Viewed', (builder) => builder.always(), all(did('Order Completed', 1)))],
  ['again after exit', journey('Cart Left', (builder) => builder.againAfterExit())],
  ['again after', journey('Order Completed', (builder) => builder.againAfter('P1D'))],
]);
