import { Input, Text, TextInput } from '@mantine/core';
import { errorsAt, messagesIn } from '../../form/errors-in.js';
import { textOfPart } from '../known-draft.js';
import { RuleFrame } from '../RuleFrame.js';
import styles from '../RuleGroupEditor.module.css';
import { saidBeside } from '../said-at.js';
import type { KnownRuleProps } from './known-rule-props.js';

/** The time of day where the customer lives, over midnight too. */
export function TimeOfDayRule({ rule, errors, disabled, onChange, onRemove }: KnownRuleProps) {
  const [from, to] = Array.isArray(rule.value) ? (rule.value as readonly unknown[]) : [];
  const isWrong = messagesIn(errorsAt(errors, 'value')).length > 0;
  const input = (label: string, value: unknown, change: (time: string) => void) => (
    <TextInput
      size="xs"
      type="time"
      aria-label={label}
      disabled={disabled}
      value={textOfPart(value)}
      onChange={({ currentTarget }) => {
        change(currentTarget.value);
      }}
    />
  );
  return (
    <RuleFrame
      title="The time is, where they live"
      said={saidBeside(errors, 'value')}
      onRemove={onRemove}
      disabled={disabled}
    >
      <div className={styles.line}>
        {input('From', from, (time) => {
          onChange({ ...rule, value: [time, to] });
        })}
        <Text size="xs">and</Text>
        {input('Until', to, (time) => {
          onChange({ ...rule, value: [from, time] });
        })}
      </div>
      {isWrong && <Input.Error>Say from when until when, such as 09:00 and 17:00.</Input.Error>}
    </RuleFrame>
  );
}
