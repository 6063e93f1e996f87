import { entryKey } from './entry-key.js';

const byOrder = { policy: 'once-per-key', key: 'entry.order.id' } as const;
const ofOrder = (id: unknown) => entryKey(byOrder, { order: { id } }, 'event-1');

describe('entryKey', () => {
  it('is one and the same when a customer enters once', () => {
    expect(entryKey({ policy: 'once' }, {}, 'event-1')).toEqual(
      entryKey({ policy: 'once' }, { a: 1 }, 'event-2'),
    );
  });

  it('is the event when a customer may always enter', () => {
    expect(entryKey({ policy: 'always' }, {}, 'event-1')).toEqual({ kind: 'key', key: 'event-1' });
  });

  it('is the text of the value at the path', () => {
    expect(ofOrder('A-1')).toEqual({ kind: 'key', key: 'A-1' });
    expect(ofOrder(42)).toEqual(ofOrder('42'));
    expect(ofOrder(' 42 ')).toEqual(ofOrder('42'));
    expect(ofOrder(true)).toEqual({ kind: 'key', key: 'true' });
    expect(ofOrder(0)).toEqual({ kind: 'key', key: '0' });
  });

  it.each([undefined, null, '', '  ', {}, ['A-1']])('is none for %j', (id) => {
    expect(ofOrder(id)).toEqual({ kind: 'none', reason: 'no key' });
  });

  it('is short, and still tells apart, when the value is long', () => {
    const keys = ['a', 'b'].map((end) => ofOrder('x'.repeat(30_000) + end));
    expect(keys[0]?.kind === 'key' ? keys[0].key : '').toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(keys[0]).not.toEqual(keys[1]);
  });
});
