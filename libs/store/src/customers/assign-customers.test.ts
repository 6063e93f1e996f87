import { assignCustomers } from './assign-customers.js';
import type { KnownIdentifier } from './name-book.js';
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

describe('when both names are known', () => {
  const ann = { kind: 'user', value: 'ann', customerId: 'c1' } as const;
  const browser = { kind: 'anonymous', value: 'b', customerId: 'c2' } as const;
  const signsIn = { userId: 'ann', anonymousId: 'b' };

  it('merges whoever is known by the anonymous id alone into the user', () => {
    const { ids, newIdentifiers, merges } = assign([{ anonymousId: 'b' }, signsIn], [ann, browser]);
    expect(ids).toEqual(['c1', 'c1']);
    expect(newIdentifiers).toEqual([]);
    expect(merges).toEqual([{ from: 'c2', into: 'c1' }]);
  });

  it('keeps two users apart', () => {
    const bob = { kind: 'user', value: 'bob', customerId: 'c2' } as const;
    const { ids, merges } = assign([signsIn], [ann, browser, bob]);
    expect(ids).toEqual(['c1']);
    expect(merges).toEqual([]);
  });

  it('keeps apart whom the same batch has made another user before', () => {
    const { ids, merges } = assign([{ userId: 'bob', anonymousId: 'b' }, signsIn], [ann, browser]);
    expect(ids).toEqual(['c2', 'c1']);
    expect(merges).toEqual([]);
  });

  it('merges several browsers, each once', () => {
    const other = { kind: 'anonymous', value: 'b2', customerId: 'c3' } as const;
    const { merges } = assign(
      [signsIn, { userId: 'ann', anonymousId: 'b2' }, signsIn],
      [ann, browser, other],
    );
    expect(merges).toEqual([
      { from: 'c2', into: 'c1' },
      { from: 'c3', into: 'c1' },
    ]);
  });
});

it('merges nobody whom the same batch has made', () => {
  const known = [{ kind: 'user', value: 'ann', customerId: 'c1' }] as const;
  const senders = [{ anonymousId: 'b' }, { userId: 'ann', anonymousId: 'b' }];
  expect(assign(senders, known)).toMatchObject({
    ids: ['c1', 'c1'],
    newCustomerIds: [],
    newIdentifiers: [{ kind: 'anonymous', value: 'b', customerId: 'c1' }],
    merges: [],
  });
});

it('keeps the customer who was there before, whoever has the user id', () => {
  const known = [{ kind: 'anonymous', value: 'b', customerId: 'c1' }] as const;
  const senders = [{ userId: 'ann' }, { userId: 'ann', anonymousId: 'b' }];
  expect(assign(senders, known)).toMatchObject({
    ids: ['c1', 'c1'],
    newCustomerIds: [],
    newIdentifiers: [{ kind: 'user', value: 'ann', customerId: 'c1' }],
    merges: [],
  });
});

describe('a previous id', () => {
  const alias = { userId: 'ann', previousId: 'old' };
  const ann = { kind: 'user', value: 'ann', customerId: 'c1' } as const;
  const formerUser = { kind: 'user', value: 'old', customerId: 'c2' } as const;
  const formerBrowser = { kind: 'anonymous', value: 'old', customerId: 'c3' } as const;

  it('merges its customer into the one with the user id, even another user', () => {
    const { ids, merges, newIdentifiers } = assign([alias, { userId: 'old' }], [ann, formerUser]);
    expect(ids).toEqual(['c1', 'c1']);
    expect(merges).toEqual([{ from: 'c2', into: 'c1' }]);
    expect(newIdentifiers).toEqual([]);
  });

  it('may be an anonymous one', () => {
    expect(assign([alias], [ann, formerBrowser]).merges).toEqual([{ from: 'c3', into: 'c1' }]);
  });

  it('means the user when it is a user’s and a browser’s', () => {
    expect(assign([alias], [ann, formerUser, formerBrowser]).merges).toEqual([{ from: 'c2', into: 'c1' }]);
  });

  it('gives its customer the new user id when nobody has it', () => {
    expect(assign([alias], [formerUser])).toMatchObject({
      ids: ['c2'],
      newCustomerIds: [],
      newIdentifiers: [{ kind: 'user', value: 'ann', customerId: 'c2' }],
      merges: [],
    });
  });

  it('that nobody has is learned, of whichever kind it may turn out to be', () => {
    const { ids, newIdentifiers } = assign([alias, { userId: 'old' }, { anonymousId: 'old' }], [ann]);
    expect(ids).toEqual(['c1', 'c1', 'c1']);
    expect(newIdentifiers.map(({ kind, value }) => [kind, value])).toEqual([
      ['user', 'old'],
      ['anonymous', 'old'],
    ]);
  });

  it('follows who its customer has turned out to be in the same batch', () => {
    const eve = { kind: 'user', value: 'eve', customerId: 'c4' } as const;
    const { ids, merges } = assign([alias, { userId: 'eve', previousId: 'ann' }], [ann, formerUser, eve]);
    expect(ids).toEqual(['c4', 'c4']);
    expect(merges).toEqual([
      { from: 'c2', into: 'c1' },
      { from: 'c1', into: 'c4' },
    ]);
  });
});

it('refuses a sender without a name', () => {
  expect(() => assign([{}])).toThrow(TypeError);
});
