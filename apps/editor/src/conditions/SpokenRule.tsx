import { ActionIcon, Text } from '@mantine/core';
import { toText, type Rule } from '@sojourn/conditions';
import { IconX } from '@tabler/icons-react';
import styles from './RuleGroupEditor.module.css';

interface SpokenRuleProps {
  readonly rule: Rule;
  readonly onRemove: () => void;
  readonly disabled: boolean;
}

/** A condition that is not edited here, in words: it came with a file, and is kept as it is. */
export function SpokenRule({ rule, onRemove, disabled }: SpokenRuleProps) {
  return (
    <div className={styles.rule}>
      <Text size="sm">{toText({ combinator: 'and', rules: [rule] })}</Text>
      <ActionIcon
        className={styles.remove ?? ''}
        variant="subtle"
        color="gray"
        size={26}
        aria-label="Remove this condition"
        disabled={disabled}
        onClick={onRemove}
      >
        <IconX size={15} aria-hidden />
      </ActionIcon>
    </div>
  );
}
