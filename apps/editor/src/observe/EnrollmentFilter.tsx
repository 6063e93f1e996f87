import { Group, Select } from '@mantine/core';
import { nodeTypes } from '@sojourn/nodes/config';
import { readDraft } from '../document/read-draft.js';
import type { EnrollmentState } from '../generated/graphql.js';
import type { Filter } from './enrollment-filter.js';
import { stateWords } from './enrollment-words.js';

interface EnrollmentFilterProps {
  readonly filter: Filter;
  /** The published graph, which names the nodes. */
  readonly graph: unknown;
  readonly onChange: (filter: Filter) => void;
}

/** Chooses which customers of a journey are listed. */
export function EnrollmentFilter({ filter, graph, onChange }: EnrollmentFilterProps) {
  const nodes = Object.entries(readDraft(graph)?.nodes ?? {}).map(([id, node]) => {
    const type = nodeTypes.find((each) => each.type === node.type && each.version === node.version);
    return { value: id, label: type?.caption(node.config) ?? id };
  });
  const known = nodes.some(({ value }) => value === filter.node);
  return (
    <Group gap="xs">
      <Select
        w={240}
        aria-label="At node"
        placeholder="At any node"
        clearable
        searchable
        data={known || filter.node === null ? nodes : [...nodes, { value: filter.node, label: filter.node }]}
        value={filter.node}
        data-testid="filter-node"
        onChange={(node) => {
          onChange({ ...filter, node });
        }}
      />
      <Select
        w={170}
        aria-label="State"
        placeholder="In any state"
        clearable
        data={Object.entries(stateWords).map(([value, label]) => ({ value, label }))}
        value={filter.state}
        data-testid="filter-state"
        onChange={(state) => {
          onChange({ ...filter, state: state as EnrollmentState | null });
        }}
      />
    </Group>
  );
}
