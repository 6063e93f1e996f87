import { Select } from '@mantine/core';
import type { WidgetProps } from '@rjsf/utils';
import { JourneyKeysDocument } from '../../generated/graphql.js';
import { useWhole } from '../../graphql/use-whole.js';
import { inputProps, textOf } from './widget-parts.js';

/** Another journey of the workspace, stored by its key. */
export function JourneyWidget(props: WidgetProps) {
  const { nodes = [] } = useWhole(JourneyKeysDocument, 'journeys');
  const chosen = textOf(props.value);
  const known = nodes.map(({ key, name }) => ({ value: key, label: name }));
  const isThere = chosen === '' || known.some(({ value }) => value === chosen);
  return (
    <Select
      {...inputProps(props)}
      placeholder="Choose one"
      searchable
      allowDeselect={false}
      data={isThere ? known : [...known, { value: chosen, label: chosen }]}
      value={chosen === '' ? null : chosen}
      onChange={(key) => {
        props.onChange(key ?? undefined);
      }}
    />
  );
}
