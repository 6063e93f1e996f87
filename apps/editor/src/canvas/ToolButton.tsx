import { ActionIcon, Tooltip } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import styles from './CanvasTools.module.css';

interface ToolButtonProps {
  readonly label: string;
  readonly Icon: Icon;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly testId?: string;
}

/** A small round button that says what it does on hover. */
export function ToolButton({ label, Icon, onClick, disabled = false, testId }: ToolButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        radius="xl"
        size={32}
        className={styles.tool ?? ''}
        aria-label={label}
        disabled={disabled}
        data-testid={testId}
        onClick={onClick}
      >
        <Icon size={18} stroke={1.7} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
