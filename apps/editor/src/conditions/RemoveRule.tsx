import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import styles from './RuleGroupEditor.module.css';

interface RemoveRuleProps {
  readonly onRemove: () => void;
  readonly disabled: boolean;
}

/** Takes a condition out of its group. */
export function RemoveRule({ onRemove, disabled }: RemoveRuleProps) {
  return (
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
  );
}
