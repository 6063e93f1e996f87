import fc from 'fast-check';

/** Any text, half of the time an ordinary one. */
export const anyText = fc.oneof(
  fc.constantFrom('A', 'B', 'Hello', 'P3D', ''),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
);

const hostile: readonly string[] = ['__proto__', 'constructor', 'prototype'];
const anyName = fc.oneof(
  fc.constantFrom('subject', 'body', 'to', 'when', 'window'),
  fc.string({ unit: 'grapheme', maxLength: 10 }).filter((name) => !hostile.includes(name)),
);

/** JSON cannot tell 0 from −0. */
const anyNumber = fc
  .oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((number) => (number === 0 ? 0 : number));
const anyScalar = fc.oneof(anyText, anyNumber, fc.boolean(), fc.constant(null));

/** Objects that were read from JSON have a prototype. */
const asInJson = { noNullPrototype: true } as const;

/** A rule group in outline: this library does not look into it. */
export const anyCondition = fc.record(
  {
    combinator: fc.constantFrom('and', 'or'),
    rules: fc.array(
      fc.record(
        {
          field: fc.constantFrom('customer.city', 'entry.total'),
          operator: fc.constant('='),
          value: anyScalar,
        },
        asInJson,
      ),
      { maxLength: 2 },
    ),
  },
  asInJson,
);

/** An entry of a list, whose id is sometimes that of another. */
function anyEntry(value: fc.Arbitrary<unknown>) {
  return fc.record(
    { id: fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'combinator'), title: anyText, when: value },
    { requiredKeys: ['id'], ...asInJson },
  );
}

const { anyValue } = fc.letrec<{ anyValue: unknown }>((tie) => ({
  anyValue: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    anyScalar,
    anyCondition,
    fc.array(tie('anyValue'), { maxLength: 3 }),
    fc.array(anyEntry(tie('anyValue')), { maxLength: 3 }),
    fc.dictionary(anyName, tie('anyValue'), { maxKeys: 3, ...asInJson }),
  ),
}));

/** Any configuration of a node that can be saved; its fields have few names, so that two have some in common. */
export const anyConfig: fc.Arbitrary<Record<string, unknown>> = fc.dictionary(anyName, anyValue, {
  maxKeys: 4,
  ...asInJson,
});
