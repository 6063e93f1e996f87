import { assignCustomers } from './assign-customers.js';
import type { KnownIdentifier } from './assign-customers.js';
import type { Sender } from './sender.js';

function assign(senders: readonly Sender[], known: readonly KnownIdentifier[] = []) {
  let made = 0;
  const assignment = assignCustomers(senders, known, () => `new-${++made}`);
  return { ...assignment, ids: assignment.owned.map(({ customerId }) => customerId) };
}

it('makes a customer for a name nobody has', () => {
  expect(assign([{ userId: 'ann' }])).toMatchObject({
    ids: ['new-1'],
    newCustomerIds: ['new-1'],
    newIdentifiers: [{ kind: 'user', value: 'ann', customerId: 'new-1' }],
  });
});

it('makes one customer for two events of one sender', () => {
  expect(assign([{ userId: 'ann' }, { userId: 'ann' }]).ids).toEqual(['new-1', 'new-1']);
});

it('tells a user id from an anonymous id with the same letters', () => {
  expect(assign([{ userId: 'x' }, { anonymousId: 'x' }]).ids).toEqual(['new-1', 'new-2']);
});

it('recognizes a browser as the user who signs in with it, from the first event on', () => {
  const steps = [{ anonymousId: 'b' }, { userId: 'ann', anonymousId: 'b' }, { userId: 'ann' }];
  expect(assign(steps).ids).toEqual(['new-1', 'new-1', 'new-1']);
});

it('learns a second browser of a known user', () => {
  const known = [{ kind: 'user', value: 'ann', customerId: 'c1' }] as const;
  const { ids, newIdentifiers } = assign(
    [{ userId: 'ann', anonymousId: 'b2' }, { anonymousId: 'b2' }],
    known,
  );
  expect(ids).toEqual(['c1', 'c1']);
  expect(newIdentifiers).toEqual([{ kind: 'anonymous', value: 'b2', customerId: 'c1' }]);
});

it('keeps two users of one browser apart', () => {
  const known = [
    { kind: 'user', value: 'ann', customerId: 'c1' },
    { kind: 'anonymous', value: 'b', customerId: 'c1' },
  ] as const;
  expect(assign([{ userId: 'bob', anonymousId: 'b' }], known).ids).toEqual(['new-1']);
});

it('lets the user id count when both names are known, and merges nobody', () => {
  const known = [
    { kind: 'user', value: 'ann', customerId: 'c1' },
    { kind: 'anonymous', value: 'b', customerId: 'c2' },
  ] as const;
  const { ids, newIdentifiers } = assign([{ userId: 'ann', anonymousId: 'b' }], known);
  expect(ids).toEqual(['c1']);
  expect(newIdentifiers).toEqual([]);
});

it('refuses a sender without a name', () => {
  expect(() => assign([{}])).toThrow(TypeError);
});
