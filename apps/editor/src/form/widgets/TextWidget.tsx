import { TextInput } from '@mantine/core';
import type { WidgetProps } from '@rjsf/utils';
import { inputProps, textOf } from './widget-parts.js';

/** A line of text. */
export function TextWidget(props: WidgetProps) {
  return (
    <TextInput
      {...inputProps(props)}
      value={textOf(props.value)}
      onChange={({ currentTarget: { value } }) => {
        props.onChange(value === '' ? undefined : value);
      }}
    />
  );
}
