import { NativeSelect } from '@mantine/core';

interface PlainSelectProps {
  readonly label: string;
  readonly value: string;
  readonly choices: Readonly<Record<string, string>>;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
  readonly testId?: string;
}

/** One of a few words within a condition. */
export function PlainSelect({ label, value, choices, disabled, onChange, testId }: PlainSelectProps) {
  const known = Object.entries(choices).map(([key, words]) => ({ value: key, label: words }));
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      disabled={disabled}
      value={value}
      data={value in choices ? known : [...known, { value, label: value }]}
      {...(testId === undefined ? {} : { 'data-testid': testId })}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value);
      }}
    />
  );
}
