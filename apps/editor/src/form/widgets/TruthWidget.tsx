import { Checkbox } from '@mantine/core';
import type { WidgetProps } from '@rjsf/utils';
import { inputProps } from './widget-parts.js';

/** Yes or no. */
export function TruthWidget(props: WidgetProps) {
  const { id, description, error, disabled, 'data-testid': testId } = inputProps(props);
  return (
    <Checkbox
      id={id}
      label={props.label}
      description={description}
      error={error}
      disabled={disabled}
      data-testid={testId}
      checked={props.value === true}
      onChange={({ currentTarget }) => {
        props.onChange(currentTarget.checked);
      }}
    />
  );
}
