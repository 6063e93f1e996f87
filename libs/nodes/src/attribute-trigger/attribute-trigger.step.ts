import { evaluate, fieldName, type Operand, type Rule } from '@sojourn/conditions';
import type { TriggerStep } from '@sojourn/engine';
import { staysOut } from '../triggers/stays-out.js';
import { changeText, type AttributeTriggerConfig } from './attribute-trigger.config.js';

/** Decides whether the change of an attribute lets a customer in. Values are compared as conditions compare them. */
export const attributeTriggerStep: TriggerStep<AttributeTriggerConfig> = {
  type: 'attribute',
  version: 1,
  watch: ({ attribute }) => ({ attributes: [attribute] }),
  admit({ attribute, from, to, imports }, occurrence, { facts }) {
    if (occurrence.kind !== 'attribute' || occurrence.path !== attribute) {
      return staysOut('trigger', `Not a change of ${fieldName(attribute)}`);
    }
    const event = { from: occurrence.from, to: occurrence.to };
    // Of a change from nothing or to nothing, that side has to be named as such.
    const reason = `${fieldName(attribute)} changed${changeText(event.from ?? null, event.to ?? null)}`;
    const when = {
      combinator: 'and' as const,
      rules: [...isValue('event.from', from), ...isValue('event.to', to)],
    };
    const { matches } = evaluate(when, { ...facts, event }, occurrence.now);
    if (!matches) return staysOut('wrong-change', `${reason}, not${changeText(from, to)}`);
    if (occurrence.imported === true && !imports) return staysOut('imported', `${reason} afterwards`);
    return { enters: true, reason, data: { attribute, ...event } };
  },
};

function isValue(field: string, value: Operand | null | undefined): readonly Rule[] {
  if (value === undefined) return [];
  return [value === null ? { field, operator: 'null' } : { field, operator: '=', value }];
}
