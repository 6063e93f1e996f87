import type { WidgetProps } from '@rjsf/utils';
import { PathInput } from '../../variables/PathInput.js';
import type { FormContext } from '../form-context.js';
import { inputProps, textOf } from './widget-parts.js';

/** Where a datum is found, such as `customer.email`. */
export function FieldPathWidget(props: WidgetProps) {
  const { paths } = props.registry.formContext as FormContext;
  return (
    <PathInput
      {...inputProps(props)}
      paths={paths.filter(({ type }) => type !== 'list')}
      value={textOf(props.value)}
      onChange={(value) => {
        props.onChange(value === '' ? undefined : value);
      }}
    />
  );
}
