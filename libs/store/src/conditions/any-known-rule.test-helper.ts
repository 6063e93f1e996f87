import { messageReactions } from '@sojourn/conditions';
import fc from 'fast-check';
import type { Draft, Subject } from './any-field-rule.test-helper.js';
import {
  anyLength,
  anyLiteral,
  anyPath,
  maybe,
  mostly,
  orField,
  rule,
} from './any-field-rule.test-helper.js';
import { anyNumber } from './odd-values.test-helper.js';
import { channels, eventNames, links, lists, nodes, segments, topics } from './vocabulary.test-helper.js';

const timeOfDay = fc.constantFrom('00:00', '02:30', '09:00', '10:00', '14:45', '22:00', '23:59');
const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
const within = maybe(anyLength);
const consent = { channel: fc.constantFrom(...channels, 'push'), topic: maybe(fc.constantFrom(...topics)) };

/** Any condition on what somebody is and got. */
export const anyKnownRule: Draft = fc.oneof(
  rule('message', messageReactions, fc.record({ node: maybe(fc.constantFrom(...nodes)), within })),
  rule('message', ['sent'], fc.record({ within })),
  rule('message', ['clicked'], fc.record({ link: fc.constantFrom(...links), within })),
  rule('inactive', ['for'], anyLength),
  rule('segment', ['in', 'notIn'], fc.constantFrom(...segments, 'unheard-of')),
  rule('list', ['in', 'notIn'], fc.constantFrom(...lists, 'unheard-of')),
  rule('consent', ['granted', 'denied', 'unknown'], fc.record(consent)),
  rule('now', ['timeBetween'], fc.tuple(timeOfDay, timeOfDay)),
  rule('now', ['weekday'], weekdays),
);

/** Any condition on what somebody did. */
export function anyEventRule(subject: Subject, where: Draft): Draft {
  const match = anyEventMatch(where);
  const since = maybe(fc.constantFrom('entry', { field: `${subject}.day` }, { field: 'entry.day' }));
  const counted = { ...match, within, since };
  const count = fc.constantFrom(0, 1, 1, 2, 3, 1_000_000);
  const figure = {
    of: fc.constantFrom('age', 'age', 'address.age'),
    as: fc.constantFrom('sum', 'sum', 'min', 'max', 'first', 'last'),
  };
  const value = { of: fc.constantFrom('city', 'age', 'day'), as: fc.constantFrom('first', 'last') };
  const is = fc.constantFrom('=', '!=', '>', '>=', '<', '<=');
  const equal = fc.constantFrom('=', '!=');
  const sequence = { first: fc.record(match), then: fc.record(match), without: maybe(fc.record(match)) };
  return fc.oneof(
    rule('did', ['atLeast', 'atMost', 'exactly'], fc.record({ ...counted, count })),
    rule('did', ['aggregate'], fc.record({ ...counted, aggregate: fc.record(figure), is, than: anyNumber })),
    rule(
      'did',
      ['aggregate'],
      fc.record({
        ...counted,
        aggregate: fc.record(value),
        is: equal,
        than: orField(anyLiteral, anyPath(subject)),
      }),
    ),
    rule('sequence', ['happened', 'notHappened'], fc.record({ ...sequence, within: anyLength })),
  );
}

function anyEventMatch(where: Draft) {
  const same = fc.record({
    property: fc.constantFrom('cart_id', 'cart_id', 'age', 'address.city'),
    as: fc.constantFrom('entry.cart_id', 'customer.cart_id', 'customer.age', 'event.cart_id', 'item'),
  });
  return {
    event: mostly(fc.constantFrom(...eventNames), fc.constant('order completed')),
    where: maybe(where),
    same: mostly(fc.constant(undefined), fc.array(same, { maxLength: 2 })),
  };
}
