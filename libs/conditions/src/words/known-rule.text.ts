import { quote } from '@sojourn/journey';
import type { KnownRule } from '../rule-group.schema.js';
import { didText, sequenceText } from './did.text.js';
import type { SayGroup } from './event.text.js';
import { sayLength, sayWithin } from './say.js';
import { weekdaysText } from './weekdays.text.js';

/** A condition on what the customer did and is: *inactive for 30 days*. */
export function knownRuleText(rule: KnownRule, sayGroup: SayGroup): string {
  switch (rule.field) {
    case 'did':
      return didText(rule, sayGroup);
    case 'sequence':
      return sequenceText(rule, sayGroup);
    case 'message':
      return messageText(rule);
    case 'inactive':
      return `inactive for ${sayLength(rule.value)}`;
    case 'segment':
      return `${rule.operator === 'in' ? 'is' : 'is not'} in segment ${quote(rule.value)}`;
    case 'list':
      return `${rule.operator === 'in' ? 'is' : 'is not'} on list ${quote(rule.value)}`;
    case 'consent':
      return consentText(rule);
    case 'now':
      return rule.operator === 'weekday'
        ? `today is ${weekdaysText(rule.value, 'or')}`
        : `the time is between ${rule.value.join(' and ')}`;
  }
}

const reactions = {
  sent: 'was sent',
  delivered: 'was delivered',
  opened: 'was opened',
  clicked: 'was clicked',
  replied: 'was replied to',
  bounced: 'bounced',
} as const;

function messageText({
  operator,
  value: { node, link, within },
}: Extract<KnownRule, { field: 'message' }>): string {
  const message = node === undefined ? 'any message' : quote(node);
  const what = link === undefined ? message : `the link ${link} in ${message}`;
  return `${what} ${reactions[operator]}${sayWithin(within)}`;
}

function consentText({
  operator,
  value: { channel, topic },
}: Extract<KnownRule, { field: 'consent' }>): string {
  return `${channel} consent${topic === undefined ? '' : ` for ${topic}`} is ${operator}`;
}
