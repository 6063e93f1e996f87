import { Select } from '@mantine/core';
import type { WidgetProps } from '@rjsf/utils';
import type { FormContext } from '../form-context.js';
import { inputProps, textOf } from './widget-parts.js';

/** A goal of the journey, by its id. */
export function GoalWidget(props: WidgetProps) {
  const { goals } = props.registry.formContext as FormContext;
  const chosen = textOf(props.value);
  const isThere = chosen === '' || goals.includes(chosen);
  return (
    <Select
      {...inputProps(props)}
      placeholder={goals.length === 0 ? 'There is no goal in this journey yet' : 'Choose one'}
      allowDeselect={false}
      data={isThere ? goals : [...goals, { value: chosen, label: `A goal that is not there (“${chosen}”)` }]}
      value={chosen === '' ? null : chosen}
      onChange={(id) => {
        props.onChange(id ?? undefined);
      }}
    />
  );
}
