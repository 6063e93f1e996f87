import { Autocomplete } from '@mantine/core';
import type { WidgetProps } from '@rjsf/utils';
import type { FormContext } from '../form-context.js';
import { inputProps, textOf } from './widget-parts.js';

/** Where a datum is found, such as `customer.email`. */
export function FieldPathWidget(props: WidgetProps) {
  const { paths } = props.registry.formContext as FormContext;
  return (
    <Autocomplete
      {...inputProps(props)}
      data={paths.filter(({ type }) => type !== 'list').map(({ path }) => path)}
      value={textOf(props.value)}
      onChange={(value) => {
        props.onChange(value === '' ? undefined : value);
      }}
    />
  );
}
