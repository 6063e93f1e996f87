import { Input, Text } from '@mantine/core';
import type { Rule } from '@sojourn/conditions';
import { RuleBox } from './RuleBox.js';
import { ruleInWords } from './rule-in-words.js';

interface SpokenRuleProps {
  readonly rule: Rule;
  readonly errors: readonly string[];
  readonly onRemove: () => void;
  readonly disabled: boolean;
}

/** A condition that no form fits, in words: it came with a file, and is kept as it is. */
export function SpokenRule({ rule, errors, onRemove, disabled }: SpokenRuleProps) {
  return (
    <RuleBox onRemove={onRemove} disabled={disabled}>
      <Text size="sm">{ruleInWords(rule)}</Text>
      {errors.length > 0 && <Input.Error>{errors.join(' ')}</Input.Error>}
    </RuleBox>
  );
}
