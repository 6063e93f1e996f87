import { Group, NativeSelect, NumberInput } from '@mantine/core';
import {
  readSimpleDuration,
  writeSimpleDuration,
  type DurationUnit,
} from '../form/widgets/simple-duration.js';

interface LengthInputProps {
  readonly value: unknown;
  readonly onChange: (iso: string) => void;
  readonly disabled: boolean;
}

/** In a condition a day is 24 hours; months and years have no length of their own. */
const units: readonly DurationUnit[] = ['minutes', 'hours', 'days', 'weeks'];

/** A length of time in a condition: a number and its unit. */
export function LengthInput({ value, onChange, disabled }: LengthInputProps) {
  const { amount, unit } = (typeof value === 'string' ? readSimpleDuration(value) : null) ?? {
    amount: 30,
    unit: 'days' as DurationUnit,
  };
  return (
    <Group gap={6} wrap="nowrap">
      <NumberInput
        size="xs"
        w={80}
        aria-label="How long"
        min={1}
        max={999_999}
        allowDecimal={false}
        allowNegative={false}
        disabled={disabled}
        value={amount}
        onChange={(next) => {
          if (typeof next === 'number') onChange(writeSimpleDuration({ amount: next, unit }));
        }}
      />
      <NativeSelect
        size="xs"
        aria-label="Unit"
        disabled={disabled}
        value={unit}
        data={units.map((each) => ({ value: each, label: each }))}
        onChange={({ currentTarget }) => {
          onChange(writeSimpleDuration({ amount, unit: currentTarget.value as DurationUnit }));
        }}
      />
    </Group>
  );
}
