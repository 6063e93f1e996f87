import type { RuleGroup } from '@sojourn/conditions';
import { watchedPath, watchedPaths } from './watched-paths.js';

describe('the index of what a segment asks about', () => {
  const all = (...rules: RuleGroup['rules']): RuleGroup => ({ combinator: 'and', rules });

  it.each<[string, RuleGroup, readonly string[]]>([
    [
      'attributes, as far as their names go',
      all(
        { field: 'customer.address.city', operator: '=', value: 'Berlin' },
        { field: 'customer.plan', operator: '=', value: { field: 'customer.wish' } },
      ),
      ['customer.address', 'customer.plan', 'customer.wish'],
    ],
    [
      'events, and attributes that they are compared with',
      all({
        field: 'did',
        operator: 'atLeast',
        value: {
          event: 'Order Completed',
          count: 1,
          where: all({ field: 'event.shop', operator: '=', value: { field: 'customer.shop' } }),
        },
      }),
      ['events.Order Completed', 'customer.shop'],
    ],
    [
      'messages, consent and activity',
      all(
        { field: 'message', operator: 'opened', value: { within: 'P1D' } },
        { field: 'consent', operator: 'granted', value: { channel: 'email' } },
        { field: 'inactive', operator: 'for', value: 'P30D' },
      ),
      ['messages', 'consents', 'lastActivity'],
    ],
    [
      'segments and lists',
      all(
        { field: 'segment', operator: 'in', value: 'vip' },
        { field: 'list', operator: 'in', value: 'vip' },
      ),
      ['segments.vip', 'lists.vip'],
    ],
    [
      'the zone, where dates or local times are compared',
      all({ field: 'customer.born', operator: 'onThisDay' }),
      ['customer.born', 'customer.timezone'],
    ],
    [
      'the zone, where it is counted since a date',
      all({
        field: 'did',
        operator: 'atLeast',
        value: { event: 'Visit', count: 1, since: { field: 'customer.paid' } },
      }),
      ['events.Visit', 'customer.paid', 'customer.timezone'],
    ],
    ['nothing, where everybody belongs', all(), []],
  ])('holds %s', (_what, condition, paths) => {
    expect(watchedPaths(condition)).toEqual(paths);
  });

  it.each([
    ['customer.address.city', 'customer.address'],
    ['customer.plan', 'customer.plan'],
    ['messages.*', 'messages'],
    ['messages.welcome.opened', 'messages'],
    ['consents', 'consents'],
    ['lists.vip', 'lists.vip'],
  ])('finds a change of %s under %s', (changed, path) => {
    expect(watchedPath(changed)).toBe(path);
  });
});
