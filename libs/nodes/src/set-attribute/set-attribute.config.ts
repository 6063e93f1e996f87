import { fieldName } from '@sojourn/conditions';
import { defineNodeType, type ConfigProblem } from '@sojourn/engine';
import { z } from 'zod';
import { filledValue } from '../fields/filled-value.js';
import { sayValue } from '../words/say-value.js';

/** What a text is read as before it is stored. */
export const valueKinds = ['text', 'number', 'yes-no', 'date'] as const;
/** See `valueKinds`. */
export type ValueKind = (typeof valueKinds)[number];

/** The configuration of a change of an attribute. */
export const setAttributeConfig = z.strictObject({
  attribute: z
    .string()
    .trim()
    .regex(/^[^\s.](?:[^.]{0,98}[^\s.])?$/, 'must be the name of one attribute, without a dot')
    .meta({ title: 'Attribute', placeholder: 'plan' }),
  change: z.enum(['set', 'add', 'remove', 'increment']).meta({
    title: 'Change',
    description:
      'Set: it has the value. Add and remove: it is a list with the value in it or not; remove without a value takes it away. Increment: the value is added to a number.',
  }),
  value: filledValue.optional().meta({
    title: 'Value',
    description: 'A text that is only a field, such as {{ entry.total }}, keeps its kind of value.',
  }),
  as: z.enum(valueKinds).optional().meta({
    title: 'Store as',
    description: 'What a text is read as; otherwise it is stored as it is.',
  }),
});

/** See `setAttributeConfig`. */
export type SetAttributeConfig = z.output<typeof setAttributeConfig>;

/** Changes an attribute of the customer. */
export const setAttributeType = defineNodeType({
  type: 'set-attribute',
  version: 1,
  kind: 'control',
  title: 'Set attribute',
  description: 'Changes what is known about the customer.',
  category: 'Data',
  order: 1,
  icon: 'tag',
  config: setAttributeConfig,
  defaults: { attribute: '', change: 'set', value: '' },
  example: { attribute: 'favorite_brand', change: 'set', value: '{{ entry.brand }}' },
  outcomes: [{ id: 'next', title: 'Next' }],
  also: ({ change, value }) => (change !== 'remove' && value === undefined ? [noValue] : []),
  unfinished: 'Set attribute',
  caption: inWords,
  traits: ({ attribute }) => {
    const path = `customer.${attribute}`;
    return { facts: { paths: [path] }, writes: [path] };
  },
});

const noValue: ConfigProblem = {
  code: 'missing',
  message: 'Value is missing.',
  severity: 'error',
  path: ['value'],
};

function inWords({ attribute, change, value }: SetAttributeConfig): string {
  const name = fieldName(`customer.${attribute}`);
  const said = sayValue(value);
  switch (change) {
    case 'set':
      return `Set ${name} to ${said}`;
    case 'add':
      return `Add ${said} to ${name}`;
    case 'remove':
      return value === undefined ? `Take ${name} away` : `Remove ${said} from ${name}`;
    case 'increment':
      return `Add ${said} to the number ${name}`;
  }
}
