import { z } from 'zod';
import { sayIssues } from './say-issues.js';

const says = (schema: z.ZodType, value: unknown) => {
  const parsed = schema.safeParse({ field: value }, { reportInput: true });
  return parsed.success ? [] : sayIssues(parsed.error.issues).map(({ message }) => message);
};
const field = (schema: z.ZodType) => z.strictObject({ field: schema });

describe('sayIssues', () => {
  it.each([
    [z.string(), undefined, '“field” is missing.'],
    [z.string(), 7, '“field” must be a text.'],
    [z.string().min(1), '', '“field” must not be empty.'],
    [z.string().min(3), 'ab', '“field” must have at least 3 characters.'],
    [z.string().max(1), 'ab', '“field” must have at most 1 character.'],
    [z.string().regex(/^a$/), 'b', '“field” is not written as it should be.'],
    [z.string().regex(/^a$/, 'must be an a'), 'b', '“field” must be an a.'],
    [z.email(), 'ada', '“field” must be an email address.'],
    [z.url(), 'example', '“field” must be a web address, such as https://example.com.'],
    [z.number(), '7', '“field” must be a number.'],
    [z.number().int(), 1.5, '“field” must be a whole number.'],
    [z.number().min(1), 0, '“field” must be at least 1.'],
    [z.number().gt(1), 1, '“field” must be more than 1.'],
    [z.number().max(9), 10, '“field” must be at most 9.'],
    [z.number().lt(9), 9, '“field” must be less than 9.'],
    [z.number().multipleOf(5), 7, '“field” must be a multiple of 5.'],
    [z.boolean(), 'yes', '“field” must be yes or no.'],
    [z.array(z.string()).min(1), [], '“field” must not be empty.'],
    [z.array(z.string()).min(2), ['a'], '“field” must have at least 2 entries.'],
    [z.array(z.string()).max(1), ['a', 'b'], '“field” must have at most 1 entry.'],
    [z.array(z.string()), {}, '“field” must be a list.'],
    [z.strictObject({}), [], '“field” must be a group of fields.'],
    [z.enum(['a', 'b']), 'c', '“field” must be one of a, b.'],
    [z.literal('a'), 'c', '“field” must be a.'],
    [z.union([z.string(), z.number()]), true, '“field” is not filled in correctly.'],
    [
      z.union([z.string(), z.number()], { error: 'must be a text or a number' }),
      true,
      '“field” must be a text or a number.',
    ],
    [z.string().refine(() => false, 'is never right'), 'a', '“field” is never right.'],
    [z.strictObject({}), { color: 'red' }, '“color” is not a field that is known here.'],
  ])('says what is wrong: %#', (schema, value, message) => {
    expect(says(field(schema), value)).toEqual([message]);
  });

  it('says of alternatives what is wrong with the one that was nearly met', () => {
    const shape = z.union([
      z.strictObject({ a: z.string(), b: z.string() }),
      z.strictObject({ c: z.string() }),
    ]);
    expect(says(field(shape), { a: 'x', b: 7 })).toEqual(['“b” must be a text.']);
  });

  it('names the alternatives when none is meant', () => {
    const shape = z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('one') }),
      z.strictObject({ kind: z.literal('two') }),
    ]);
    expect(says(field(shape), { kind: 'three' })).toEqual(['“kind” must be one of one, two.']);
  });

  it('calls fields by the labels it is given', () => {
    const parsed = z.strictObject({ subject: z.string() }).safeParse({}, { reportInput: true });
    expect(sayIssues(parsed.error?.issues ?? [], ([key]) => `The ${key ?? ''}`)).toEqual([
      { path: ['subject'], code: 'missing', message: 'The subject is missing.' },
    ]);
  });
});
