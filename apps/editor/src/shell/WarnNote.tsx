import { Alert, type AlertProps } from '@mantine/core';

/** Says that something is not as it should be, in colors that can be read in light and dark. */
export function WarnNote(props: AlertProps) {
  return (
    <Alert
      color="yellow"
      styles={{
        root: { background: 'var(--sj-warn-tint)' },
        title: { color: 'var(--sj-warn)' },
        message: { color: 'var(--sj-ink)' },
      }}
      {...props}
    />
  );
}
