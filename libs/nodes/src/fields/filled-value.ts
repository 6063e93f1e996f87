import { lookUp } from '@sojourn/conditions';
import type { StepContext } from '@sojourn/engine';
import { z } from 'zod';
import { isBlank } from './is-blank.js';
import { filledText } from './template.js';

/** A value as a marketer gives it: a number, yes or no, or a text in which fields are filled in. */
export const filledValue = z.union([
  filledText(2_000).meta({ title: 'Text', widget: 'template', placeholder: '{{ entry.total }}' }),
  z.number().meta({ title: 'Number' }),
  z.boolean().meta({ title: 'Yes or no' }),
]);

/** See `filledValue`. */
export type FilledValue = z.infer<typeof filledValue>;

/** A text that is nothing but one field. */
const ONE_FIELD = /^\{\{-?\s*((?:customer|account|entry|results|event)(?:\.[\w$]+(?:-[\w$]+)*)+)\s*-?\}\}$/;

/**
 * The value with its fields filled in. A text that is nothing but one field gives what is there, a number as a number
 * and a list as a list; any other text gives a text. Undefined when there is nothing.
 */
export function fillValue(value: FilledValue, { facts, fill }: Pick<StepContext, 'facts' | 'fill'>): unknown {
  if (typeof value !== 'string') return value;
  const path = ONE_FIELD.exec(value)?.[1];
  const filled = path === undefined ? fill(value) : lookUp(facts, path);
  return isBlank(filled) ? undefined : filled;
}
