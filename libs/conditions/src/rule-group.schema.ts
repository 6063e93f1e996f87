import { z } from 'zod';

const field = z
  .string()
  .regex(
    /^(customer|entry|results|item)(\.[^.\s][^.]*)*$/,
    'must be a path such as customer.city or entry.total',
  );
const fieldReference = z.strictObject({ field });
const literal = z.union([z.string(), z.number(), z.boolean()]);
const operand = z.union([literal, fieldReference], { error: 'must say what the field is compared with' });

/** Two values compared; the second may be another field. */
export const comparisonSchema = z.strictObject({
  field,
  operator: z.enum(['=', '!=', '>', '>=', '<', '<=', 'contains', 'beginsWith']),
  value: operand,
});

const membershipSchema = z.strictObject({
  field,
  operator: z.enum(['in', 'notIn']),
  value: z.array(literal).min(1),
});

const betweenSchema = z.strictObject({
  field,
  operator: z.literal('between'),
  value: z.tuple([operand, operand]),
});

const presenceSchema = z.strictObject({
  field,
  operator: z.enum(['notNull', 'null']),
  value: z.union([z.null(), z.literal('')]).optional(),
});

const listSchema = z.strictObject({
  field,
  operator: z.enum(['any', 'every', 'no']),
  /** About one item of the list: its fields are `item.price`, a plain item is `item`. */
  get value() {
    return ruleGroupSchema;
  },
});

/** One condition: a field, an operator (react-querybuilder's names), and what it is compared with. */
export const ruleSchema = z.discriminatedUnion('operator', [
  comparisonSchema,
  membershipSchema,
  betweenSchema,
  presenceSchema,
  listSchema,
]);

/** Conditions joined by *and* or *or*, as react-querybuilder edits them, without ids. No rules at all: always true. */
export const ruleGroupSchema = z.strictObject({
  combinator: z.enum(['and', 'or']),
  not: z.boolean().optional(),
  get rules(): z.ZodArray<z.ZodUnion<[typeof ruleSchema, typeof ruleGroupSchema]>> {
    return z.array(z.union([ruleSchema, ruleGroupSchema]));
  },
});

/** See `ruleGroupSchema`. */
export type RuleGroup = z.infer<typeof ruleGroupSchema>;
/** See `ruleSchema`. */
export type Rule = z.infer<typeof ruleSchema>;
/** What a field is compared with: a value, or another field. */
export type Operand = z.infer<typeof operand>;
