import { Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import styles from './CopyableCode.module.css';

interface CopyableCodeProps {
  readonly label: string;
  readonly code: string;
  /** Breaks long lines instead of scrolling them. */
  readonly wrapped?: boolean;
}

/** Code, and a button that copies it. */
export function CopyableCode({ label, code, wrapped = false }: CopyableCodeProps) {
  return (
    <div className={styles.code}>
      {/* Long lines are scrolled, by keyboard too. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolled region must be reachable */}
      <pre tabIndex={0} data-wrapped={wrapped} aria-label={label}>
        {code}
      </pre>
      <CopyButton value={code}>
        {({ copied, copy }) => (
          <Button
            className={styles.copy ?? ''}
            size="compact-sm"
            color="dark.5"
            leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
            onClick={copy}
          >
            {copied ? 'Copied' : 'Copy'}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
