import { eventNameSchema } from '@sojourn/journey';
import { z } from 'zod';
import { lookUp } from './look-up.js';
import { chosenUnion } from './schema/chosen-union.js';
import {
  anniversarySchema,
  betweenSchema,
  comparisonSchema,
  dateComparisonSchema,
  membershipSchema,
  nearnessSchema,
  presenceSchema,
} from './schema/field-rule.schema.js';
import {
  belongsSchema,
  consentSchema,
  inactiveSchema,
  messageRuleSchema,
  timeOfDaySchema,
  weekdaySchema,
} from './schema/known-rule.schema.js';
import {
  fieldReferenceSchema,
  fieldSchema,
  lengthSchema,
  nameSchema,
  operandSchema,
} from './schema/parts.schema.js';

const listSchema = z.strictObject({
  field: fieldSchema,
  operator: z.enum(['any', 'every', 'no']),
  /** About one item of the list: its fields are `item.price`, a plain item is `item`. */
  get value() {
    return ruleGroupSchema;
  },
});

/** A condition on a field of the facts. */
export const fieldRuleSchema = z.discriminatedUnion('operator', [
  comparisonSchema,
  membershipSchema,
  betweenSchema,
  presenceSchema,
  dateComparisonSchema,
  nearnessSchema,
  anniversarySchema,
  listSchema,
]);

/** *About the same …*: the event's own property equals a field of what is at hand, such as `entry.cart_id`. */
export const sameSchema = z.strictObject({ property: nameSchema, as: fieldSchema });

/** Which events count: their name, conditions on them (`event.total`), and what they have in common with the entry. */
export const eventMatchSchema = z.strictObject({
  event: eventNameSchema,
  get where(): z.ZodOptional<typeof ruleGroupSchema> {
    return ruleGroupSchema.optional();
  },
  same: z.array(sameSchema).max(8).optional(),
});

/** Since when events count: the entry, or a date field. Without it and without `within`: ever. */
const since = z.union([z.literal('entry'), fieldReferenceSchema]).optional();

const didCountSchema = z.strictObject({
  field: z.literal('did'),
  operator: z.enum(['atLeast', 'atMost', 'exactly']),
  value: eventMatchSchema.extend({
    count: z.number().int().min(0).max(1_000_000),
    within: lengthSchema.optional(),
    since,
  }),
});

/** A figure over the events that count: `sum of total ≥ 500`. Over no events it is not set. */
const didAggregateSchema = z.strictObject({
  field: z.literal('did'),
  operator: z.literal('aggregate'),
  value: eventMatchSchema.extend({
    aggregate: z.strictObject({ of: nameSchema, as: z.enum(['sum', 'min', 'max', 'first', 'last']) }),
    is: z.enum(['=', '!=', '>', '>=', '<', '<=']),
    than: operandSchema,
    within: lengthSchema.optional(),
    since,
  }),
});

/** A, then B within a time, with no C in between. */
const sequenceSchema = z.strictObject({
  field: z.literal('sequence'),
  operator: z.enum(['happened', 'notHappened']),
  value: z.strictObject({
    first: eventMatchSchema,
    then: eventMatchSchema,
    within: lengthSchema,
    without: eventMatchSchema.optional(),
  }),
});

/** A condition on what the customer did and is, beyond the fields. */
export const knownRuleSchema = z.discriminatedUnion('field', [
  z.discriminatedUnion('operator', [didCountSchema, didAggregateSchema]),
  sequenceSchema,
  messageRuleSchema,
  inactiveSchema,
  belongsSchema,
  consentSchema,
  z.discriminatedUnion('operator', [timeOfDaySchema, weekdaySchema]),
]);

const knownFields: ReadonlySet<unknown> = new Set([
  'did',
  'sequence',
  'message',
  'inactive',
  'segment',
  'list',
  'consent',
  'now',
]);

/** One condition: a field, an operator (react-querybuilder's names), and what it is compared with. */
export const ruleSchema = chosenUnion(fieldRuleSchema, knownRuleSchema, (rule) =>
  knownFields.has(lookUp(rule, 'field')),
);

/** Conditions joined by *and* or *or*, as react-querybuilder edits them, without ids. No rules at all: always true. */
export const ruleGroupSchema = z.strictObject({
  combinator: z.enum(['and', 'or']),
  not: z.boolean().optional(),
  get rules(): z.ZodArray<z.ZodUnion<readonly [typeof ruleSchema, typeof ruleGroupSchema]>> {
    return z.array(chosenUnion(ruleSchema, ruleGroupSchema, looksLikeGroup));
  },
});

function looksLikeGroup(entry: unknown): boolean {
  return lookUp(entry, 'rules') !== undefined || lookUp(entry, 'combinator') !== undefined;
}

/** See `ruleGroupSchema`. */
export type RuleGroup = z.infer<typeof ruleGroupSchema>;
/** See `ruleSchema`. */
export type Rule = z.infer<typeof ruleSchema>;
/** See `fieldRuleSchema`. */
export type FieldRule = z.infer<typeof fieldRuleSchema>;
/** See `knownRuleSchema`. */
export type KnownRule = z.infer<typeof knownRuleSchema>;
/** See `eventMatchSchema`. */
export type EventMatch = z.infer<typeof eventMatchSchema>;
/** See `sameSchema`. */
export type Same = z.infer<typeof sameSchema>;
/** What a field is compared with: a value, or another field. */
export type Operand = z.infer<typeof operandSchema>;

/** Says whether a rule is about what the customer did and is, rather than about a field of the facts. */
export function isKnownRule(rule: Rule): rule is KnownRule {
  return knownFields.has(rule.field);
}
