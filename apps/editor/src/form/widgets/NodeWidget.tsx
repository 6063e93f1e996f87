import { Select } from '@mantine/core';
import type { WidgetProps } from '@rjsf/utils';
import type { FormContext, KnownNode } from '../form-context.js';
import { inputProps } from './widget-parts.js';

/** A node of the journey, named by its caption. */
export function NodeWidget(props: WidgetProps) {
  const { nodes } = props.registry.formContext as FormContext;
  return <NodeSelect {...props} nodes={nodes} nothing="There is no other node yet" />;
}

/** A node that writes to the customer. */
export function MessageNodeWidget(props: WidgetProps) {
  const { nodes } = props.registry.formContext as FormContext;
  return (
    <NodeSelect
      {...props}
      nodes={nodes.filter(({ isMessage }) => isMessage)}
      nothing="There is no message in this journey yet"
    />
  );
}

function NodeSelect({
  nodes,
  nothing,
  ...props
}: WidgetProps & { readonly nodes: readonly KnownNode[]; readonly nothing: string }) {
  const chosen = typeof props.value === 'string' && props.value !== '' ? props.value : null;
  const isThere = chosen === null || nodes.some(({ id }) => id === chosen);
  const data = nodes.map(({ id, caption }) => ({ value: id, label: caption }));
  return (
    <Select
      {...inputProps(props)}
      placeholder={nodes.length === 0 ? nothing : 'Choose one'}
      searchable
      allowDeselect={false}
      data={isThere ? data : [...data, { value: chosen, label: `A node that is not there (“${chosen}”)` }]}
      value={chosen}
      onChange={(id) => {
        props.onChange(id ?? undefined);
      }}
    />
  );
}
