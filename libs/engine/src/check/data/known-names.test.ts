import { tries } from '@sojourn/properties';
import fc from 'fast-check';
import { knownNames } from './known-names.js';

describe('known names', () => {
  const names = knownNames(['first_name', 'age', 'address.zip', 'plan', 'Orders Total']);

  it.each([
    ['a name', 'age', true],
    ['what leads to a name', 'address', true],
    ['what leads into a name', 'address.zip.code', true],
    ['another name', 'zip', false],
    ['what only begins like a name', 'addr', false],
    ['what stands beside a name', 'address.city', false],
    ['the name of an object’s insides', 'constructor', false],
  ])('hold %s: %s', (_what, name, isKnown) => {
    expect(names.has(name)).toBe(isKnown);
  });

  it.each([
    ['firstName', 'first_name'],
    ['First Name', 'first_name'],
    ['frist_name', 'first_name'],
    ['first_nam', 'first_name'],
    ['orders_total', 'Orders Total'],
    ['plans', 'plan'],
    ['paln', 'plan'],
    ['adress.zip', 'address.zip'],
    ['birthday', undefined],
    ['aga', undefined],
    ['AGE', 'age'],
    ['', undefined],
    ['first_name'.repeat(20), undefined],
  ])('take %j for %j', (name, meant) => {
    expect(names.nearest(name)).toBe(meant);
  });

  it('give the same answer however often they are asked, and tire of asking letter by letter', () => {
    const asked = knownNames(['color']);
    expect([asked.nearest('colour'), asked.nearest('colour')]).toEqual(['color', 'color']);
    for (let at = 0; at < 200; at += 1) asked.nearest(`x${at}`);
    expect([asked.nearest('colour'), asked.nearest('colr'), asked.nearest('COLOR')]).toEqual([
      'color',
      undefined,
      'color',
    ]);
  });

  it('forgive one slip of any kind in a name of some length', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
      minLength: 6,
      maxLength: 20,
    });
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('drop', 'double', 'change', 'swap'), (name, draw, slip) => {
        const at = draw % (name.length - 1);
        const [before, here = '', next = '', after] = [
          name.slice(0, at),
          name[at],
          name[at + 1],
          name.slice(at + 2),
        ];
        const slips = { drop: next, double: here + here + next, change: `z${next}`, swap: next + here };
        expect(knownNames([name]).nearest(before + slips[slip] + after)).toBe(name);
      }),
      tries(200),
    );
  });
});
