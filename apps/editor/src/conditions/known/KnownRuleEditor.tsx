import type { KnownRule } from '@sojourn/conditions';
import type { ComponentType } from 'react';
import { ListRule, SegmentRule } from './BelongsRule.js';
import { ConsentRule } from './ConsentRule.js';
import { DidRule } from './DidRule.js';
import { InactiveRule } from './InactiveRule.js';
import type { KnownRuleProps } from './known-rule-props.js';
import { MessageRule } from './MessageRule.js';
import { SequenceRule } from './SequenceRule.js';
import { TimeOfDayRule } from './TimeOfDayRule.js';
import { WeekdayRule } from './WeekdayRule.js';

const forms: Readonly<Record<Exclude<KnownRule['field'], 'now'>, ComponentType<KnownRuleProps>>> = {
  did: DidRule,
  sequence: SequenceRule,
  message: MessageRule,
  inactive: InactiveRule,
  segment: SegmentRule,
  list: ListRule,
  consent: ConsentRule,
};

/** Edits one condition on what the customer did and is, or on the time, in the form of its kind. */
export function KnownRuleEditor(props: KnownRuleProps) {
  const { field, operator } = props.rule;
  if (field === 'now')
    return operator === 'weekday' ? <WeekdayRule {...props} /> : <TimeOfDayRule {...props} />;
  const Form = forms[field];
  return <Form {...props} />;
}
