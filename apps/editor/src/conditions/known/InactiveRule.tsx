import { Input } from '@mantine/core';
import { LengthInput } from '../LengthInput.js';
import { RuleFrame } from '../RuleFrame.js';
import { saidAt, saidBeside } from '../said-at.js';
import { lengthRefusal } from '../LengthInput.js';
import type { KnownRuleProps } from './known-rule-props.js';

/** Nothing done for a while: *inactive for 30 days*. */
export function InactiveRule({ rule, errors, disabled, onChange, onRemove }: KnownRuleProps) {
  const said = saidAt(errors, ['value'], rule.value, 'Say how long.');
  return (
    <RuleFrame
      title="Did nothing for"
      said={saidBeside(errors, 'value')}
      onRemove={onRemove}
      disabled={disabled}
    >
      <LengthInput
        value={rule.value}
        disabled={disabled}
        onChange={(value) => {
          onChange({ ...rule, value });
        }}
      />
      <Input.Description>No visit, click, order or reply; known for at least as long.</Input.Description>
      {said !== undefined && <Input.Error>{lengthRefusal(rule.value) ?? said}</Input.Error>}
    </RuleFrame>
  );
}
