import { Select } from '@mantine/core';
import type { WidgetProps } from '@rjsf/utils';
import { inputProps } from './widget-parts.js';

/** One of several choices, in words. */
export function ChoiceWidget(props: WidgetProps) {
  const choices = props.options.enumOptions ?? [];
  const chosen = choices.findIndex(({ value }) => value === props.value);
  return (
    <Select
      {...inputProps(props)}
      clearable={props.required !== true && props.schema.default === undefined}
      allowDeselect={false}
      data={choices.map(({ label }, index) => ({ value: String(index), label }))}
      value={chosen < 0 ? null : String(chosen)}
      onChange={(index) => {
        props.onChange(index === null ? undefined : choices[Number(index)]?.value);
      }}
    />
  );
}
