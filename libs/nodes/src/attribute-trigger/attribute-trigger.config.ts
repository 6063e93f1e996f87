import { fieldName, say } from '@sojourn/conditions';
import { defineNodeType } from '@sojourn/engine';
import { z } from 'zod';
import { attributePath } from '../fields/field-path.js';
import { entered } from '../triggers/entered.js';

/** A value an attribute has before or after its change; `null`: it is not set. */
const value = z.union([z.string(), z.number(), z.boolean(), z.null()], {
  error: 'must be a text, a number, yes or no, or nothing',
});

/** The configuration of the attribute trigger. */
export const attributeTriggerConfig = z.strictObject({
  attribute: attributePath.meta({ title: 'Attribute', widget: 'field-path', placeholder: 'customer.plan' }),
  from: value.optional().meta({ title: 'From', description: 'Any value, unless you name one.' }),
  to: value.optional().meta({ title: 'To', description: 'Any value, unless you name one.' }),
  imports: z.boolean().default(false).meta({ title: 'Imports too' }),
});

/** See `attributeTriggerConfig`. */
export type AttributeTriggerConfig = z.output<typeof attributeTriggerConfig>;

/** Lets in a customer whose attribute changes. */
export const attributeTriggerType = defineNodeType({
  type: 'attribute',
  version: 1,
  kind: 'trigger',
  title: 'Attribute',
  description: 'A customer enters when something about them changes, such as their plan.',
  category: 'Triggers',
  order: 3,
  icon: 'user-edit',
  config: attributeTriggerConfig,
  defaults: { attribute: '' },
  example: { attribute: 'customer.plan', from: 'free', to: 'gold' },
  outcomes: entered,
  unfinished: 'When an attribute changes',
  caption: ({ attribute, from, to }) => `When ${fieldName(attribute)} changes${changeText(from, to)}`,
  traits: ({ attribute }) => ({
    facts: { paths: [attribute] },
    entry: { names: ['attribute', 'from', 'to'] },
  }),
});

/** A change in words: ` from free to gold`; empty when any will do. */
export function changeText(from: unknown, to: unknown): string {
  const parts = [
    from === undefined ? '' : ` from ${valueText(from)}`,
    to === undefined ? '' : ` to ${valueText(to)}`,
  ];
  return parts.join('');
}

function valueText(of: unknown): string {
  if (of === null || of === undefined) return 'not set';
  return typeof of === 'object' ? 'something else' : say(of as string | number | boolean);
}
