import { Input, TextInput } from '@mantine/core';
import { partsOf, textOfPart, withParts, type Parts } from '../known-draft.js';
import { RuleFrame } from '../RuleFrame.js';
import styles from '../RuleGroupEditor.module.css';
import { saidAt, saidBeside } from '../said-at.js';
import type { KnownRuleProps } from './known-rule-props.js';
import { PlainSelect } from './PlainSelect.js';

const channels = {
  email: 'Email',
  sms: 'SMS',
  push: 'Push',
  chat: 'Chat',
  phone: 'Phone',
  letter: 'Letters',
};
const words = { granted: 'is granted', denied: 'is denied', unknown: 'was never asked' };

/** What the customer said last about a channel: *email consent for news is granted*. */
export function ConsentRule({ rule, errors, disabled, onChange, onRemove }: KnownRuleProps) {
  const parts = partsOf(rule.value);
  const change = (changed: Parts) => {
    onChange({ ...rule, value: withParts(parts, changed) });
  };
  const said = saidAt(errors, ['value', 'channel'], parts['channel'], 'Choose a channel.');
  return (
    <RuleFrame
      title="Consent"
      said={saidBeside(errors, ['channel', 'topic'])}
      onRemove={onRemove}
      disabled={disabled}
    >
      <div className={styles.line}>
        <PlainSelect
          label="Channel"
          value={textOfPart(parts['channel'])}
          choices={channels}
          disabled={disabled}
          onChange={(channel) => {
            change({ channel });
          }}
        />
        <PlainSelect
          label="What was said"
          value={rule.operator}
          choices={words}
          disabled={disabled}
          onChange={(operator) => {
            onChange({ ...rule, operator });
          }}
        />
        <TextInput
          size="xs"
          aria-label="Topic"
          placeholder="Any topic, such as news"
          disabled={disabled}
          value={textOfPart(parts['topic'])}
          error={saidAt(errors, ['value', 'topic'], parts['topic'], '')}
          onChange={({ currentTarget }) => {
            change({ topic: currentTarget.value === '' ? undefined : currentTarget.value });
          }}
        />
      </div>
      {said !== undefined && <Input.Error>{said}</Input.Error>}
    </RuleFrame>
  );
}
