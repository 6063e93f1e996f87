import { useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import type { WidgetProps } from '@rjsf/utils';
import { JourneyKeysDocument } from '../../generated/graphql.js';
import { inputProps, textOf } from './widget-parts.js';

/** Another journey of the workspace, stored by its key. */
export function JourneyWidget(props: WidgetProps) {
  const { data } = useQuery(JourneyKeysDocument);
  const chosen = textOf(props.value);
  const known = (data?.journeys.edges ?? []).map(({ node }) => ({ value: node.key, label: node.name }));
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
