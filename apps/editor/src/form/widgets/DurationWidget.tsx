import { Group, Input, NumberInput, Select, TextInput } from '@mantine/core';
import type { WidgetProps } from '@rjsf/utils';
import {
  durationUnits,
  readSimpleDuration,
  writeSimpleDuration,
  type DurationUnit,
} from './simple-duration.js';
import { inputProps, textOf } from './widget-parts.js';

/** A length of time: a number and its unit. One that has several units is shown as it is written. */
export function DurationWidget(props: WidgetProps) {
  const { label, description, error, withAsterisk, id, disabled, ...input } = inputProps(props);
  const written = textOf(props.value);
  const simple = readSimpleDuration(written);
  if (simple === null && written !== '') {
    return (
      <TextInput
        {...inputProps(props)}
        value={written}
        onChange={({ currentTarget: { value } }) => {
          props.onChange(value === '' ? undefined : value);
        }}
      />
    );
  }
  const { amount, unit } = simple ?? { amount: 0, unit: 'days' as DurationUnit };
  return (
    <Input.Wrapper
      label={label}
      description={description}
      error={error}
      withAsterisk={withAsterisk}
      labelProps={{ htmlFor: id }}
    >
      <Group gap="xs" wrap="nowrap" mt={4}>
        <NumberInput
          {...input}
          id={id}
          disabled={disabled}
          placeholder=""
          w={110}
          min={0}
          max={999_999}
          allowDecimal={false}
          allowNegative={false}
          value={simple === null ? '' : amount}
          error={error !== undefined}
          onChange={(value) => {
            props.onChange(
              typeof value === 'number' ? writeSimpleDuration({ amount: value, unit }) : undefined,
            );
          }}
        />
        <Select
          aria-label={`${props.label}: unit`}
          style={{ flex: 1 }}
          disabled={disabled}
          allowDeselect={false}
          data={durationUnits.map((each) => ({ value: each, label: each }))}
          value={unit}
          data-testid={`${input['data-testid']}-unit`}
          onChange={(value) => {
            if (value !== null) props.onChange(writeSimpleDuration({ amount, unit: value }));
          }}
        />
      </Group>
    </Input.Wrapper>
  );
}
