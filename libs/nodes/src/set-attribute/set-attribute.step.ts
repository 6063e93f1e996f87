import { fieldName, lookUp } from '@sojourn/conditions';
import type { Step, StepContext } from '@sojourn/engine';
import { fillValue } from '../fields/filled-value.js';
import { changeValue, type Changed } from './change-value.js';
import { readAs } from './read-as.js';
import type { SetAttributeConfig } from './set-attribute.config.js';

/** Changes an attribute and goes on; what does not fit changes nothing, and the reason says so. */
export const setAttributeStep: Step<SetAttributeConfig> = {
  type: 'set-attribute',
  version: 1,
  enter(config, context) {
    const { attribute } = config;
    const path = `customer.${attribute}`;
    const before = lookUp(context.facts, path);
    const made = change(config, before, context);
    return {
      kind: 'leave',
      outcome: 'next',
      reason: `${fieldName(path)} ${made.said}`,
      facts: { [path]: before ?? null },
      ...(made.kind === 'changed' && {
        effects: [{ kind: 'set-attribute', attribute, value: made.value }],
      }),
    };
  },
};

function change(
  { change: how, value, as }: SetAttributeConfig,
  before: unknown,
  context: StepContext,
): Changed {
  if (how === 'remove' && value === undefined) return changeValue(how, before, undefined);
  const filled = value === undefined ? undefined : fillValue(value, context);
  if (filled === undefined) return { kind: 'unchanged', said: 'stays as it is: there is no value for it' };
  const read = readAs(filled, how === 'increment' ? 'number' : as, context.zone);
  if (read.kind === 'unreadable') return { kind: 'unchanged', said: `stays as it is: ${read.reason}` };
  return changeValue(how, before, read.value);
}
