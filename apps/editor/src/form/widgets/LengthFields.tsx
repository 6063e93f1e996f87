import { Group, NativeSelect, TextInput, type MantineSize } from '@mantine/core';
import { durationUnits, type DurationUnit } from './simple-duration.js';
import { isTypeable, type TypedLength } from './typed-length.js';

interface LengthFieldsProps {
  readonly value: TypedLength;
  readonly onChange: (value: TypedLength) => void;
  /** The names of both fields, for who does not see them. */
  readonly amountLabel?: string | undefined;
  readonly unitLabel: string;
  readonly units?: readonly DurationUnit[];
  readonly id?: string | undefined;
  readonly testId?: string | undefined;
  readonly size?: MantineSize;
  readonly disabled: boolean;
  readonly isWrong: boolean;
}

/** A number and its unit; what is typed is never turned into something else. */
export function LengthFields({
  value,
  onChange,
  amountLabel,
  unitLabel,
  units = durationUnits,
  id,
  testId,
  size = 'sm',
  disabled,
  isWrong,
}: LengthFieldsProps) {
  const { text, unit } = value;
  const offered = units.includes(unit) ? units : [unit, ...units];
  return (
    <Group gap="xs" wrap="nowrap">
      <TextInput
        {...(id === undefined ? {} : { id })}
        size={size}
        w={size === 'xs' ? 80 : 110}
        inputMode="numeric"
        autoComplete="off"
        aria-label={amountLabel}
        data-testid={testId}
        disabled={disabled}
        value={text}
        error={isWrong}
        onChange={({ currentTarget }) => {
          const next = currentTarget.value.trim();
          if (isTypeable(next)) onChange({ text: next, unit });
        }}
      />
      <NativeSelect
        size={size}
        style={{ flex: 1 }}
        aria-label={unitLabel}
        data-testid={testId === undefined ? undefined : `${testId}-unit`}
        disabled={disabled}
        value={unit}
        data={[...offered]}
        onChange={({ currentTarget }) => {
          onChange({ text, unit: currentTarget.value as DurationUnit });
        }}
      />
    </Group>
  );
}
