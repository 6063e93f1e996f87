import { Autocomplete } from '@mantine/core';
import type { WidgetProps } from '@rjsf/utils';
import { eventSuggestions } from '../../variables/event-suggestions.js';
import { inputProps, textOf } from './widget-parts.js';

/** The name of an event: any, with those of Segment's specification suggested. */
export function EventNameWidget(props: WidgetProps) {
  return (
    <Autocomplete
      {...inputProps(props)}
      data={eventSuggestions}
      maxDropdownHeight={280}
      value={textOf(props.value)}
      onChange={(value) => {
        props.onChange(value === '' ? undefined : value);
      }}
    />
  );
}
