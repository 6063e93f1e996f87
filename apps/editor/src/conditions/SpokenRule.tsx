import { Input, Text } from '@mantine/core';
import type { Rule } from '@sojourn/conditions';
import { RemoveRule } from './RemoveRule.js';
import { ruleInWords } from './rule-in-words.js';
import styles from './RuleGroupEditor.module.css';

interface SpokenRuleProps {
  readonly rule: Rule;
  readonly errors: readonly string[];
  readonly onRemove: () => void;
  readonly disabled: boolean;
}

/** A condition that no form fits, in words: it came with a file, and is kept as it is. */
export function SpokenRule({ rule, errors, onRemove, disabled }: SpokenRuleProps) {
  return (
    <div className={styles.rule}>
      <Text size="sm">{ruleInWords(rule)}</Text>
      {errors.length > 0 && <Input.Error>{errors.join(' ')}</Input.Error>}
      <RemoveRule onRemove={onRemove} disabled={disabled} />
    </div>
  );
}
