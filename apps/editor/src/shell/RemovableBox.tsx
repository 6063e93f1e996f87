import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './RemovableBox.module.css';

interface RemovableBoxProps {
  /** What is in it; without one it is no group by itself. */
  readonly label?: string;
  /** What its button does, such as *Remove this condition*. */
  readonly removal: string;
  readonly onRemove: () => void;
  readonly disabled: boolean;
  readonly children: ReactNode;
}

/** One of several things that are edited below each other, and taken away one by one. */
export function RemovableBox({ label, removal, onRemove, disabled, children }: RemovableBoxProps) {
  return (
    <div className={styles.box} {...(label !== undefined && { role: 'group', 'aria-label': label })}>
      {children}
      <ActionIcon
        className={styles.remove ?? ''}
        variant="subtle"
        color="gray"
        size={26}
        aria-label={removal}
        disabled={disabled}
        onClick={onRemove}
      >
        <IconX size={15} aria-hidden />
      </ActionIcon>
    </div>
  );
}
