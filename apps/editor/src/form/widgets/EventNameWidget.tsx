import { Autocomplete } from '@mantine/core';
import type { WidgetProps } from '@rjsf/utils';
import { specEvents } from '../../variables/spec-events.js';
import { inputProps, textOf } from './widget-parts.js';

const suggestions = [...new Set(specEvents.map(({ group }) => group))].map((group) => ({
  group,
  items: specEvents.filter((event) => event.group === group).map(({ name }) => name),
}));

/** The name of an event: any, with those of Segment's specification suggested. */
export function EventNameWidget(props: WidgetProps) {
  return (
    <Autocomplete
      {...inputProps(props)}
      data={suggestions}
      maxDropdownHeight={280}
      value={textOf(props.value)}
      onChange={(value) => {
        props.onChange(value === '' ? undefined : value);
      }}
    />
  );
}
