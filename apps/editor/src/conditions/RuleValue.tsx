import { Group, TagsInput, Text } from '@mantine/core';
import type { ErrorSchema } from '@rjsf/utils';
import type { FieldRule, RuleGroup } from '@sojourn/conditions';
import type { ReactNode } from 'react';
import type { KnownPath } from '../variables/known-path.js';
import { DateOperand } from './DateOperand.js';
import { knownTypeOf } from './known-type.js';
import { fromTyped } from './operand.js';
import { OperandInput } from './OperandInput.js';
import { operators } from './operators.js';
import { LengthInput } from './LengthInput.js';
import { emptyGroup, readGroup } from './read-group.js';

/** The conditions on items or events, which stand inside a rule: what is edited, and what may stand there. */
export interface NestedGroup {
  readonly group: RuleGroup;
  readonly paths: readonly KnownPath[];
  readonly errors?: ErrorSchema | undefined;
  readonly onChange: (group: RuleGroup) => void;
  readonly onRemove?: () => void;
}

interface RuleValueProps {
  readonly rule: FieldRule;
  readonly paths: readonly KnownPath[];
  readonly onChange: (rule: FieldRule) => void;
  readonly disabled: boolean;
  /** Given from outside, as groups hold rules and rules hold groups. */
  readonly renderGroup: (nested: NestedGroup) => ReactNode;
}

/** What follows a rule's operator. */
export function RuleValue({ rule, paths, onChange, disabled, renderGroup }: RuleValueProps) {
  // Half-typed rules hold whatever was there; each input below takes what it can show.
  const value: unknown = rule.value;
  const change = (next: unknown) => {
    onChange({ ...rule, value: next } as FieldRule);
  };
  const known = knownTypeOf(rule, paths);
  const shared = { paths, known, disabled };

  switch (operators[rule.operator].takes) {
    case 'none':
      return null;
    case 'one':
      return <OperandInput {...shared} label="Value" value={value} onChange={change} />;
    case 'two': {
      const [low, high] = Array.isArray(value) ? (value as unknown[]) : [];
      return (
        <>
          <OperandInput
            {...shared}
            label="From"
            value={low}
            onChange={(next) => {
              change([next ?? null, high ?? null]);
            }}
          />
          <Group gap={6} wrap="nowrap">
            <Text size="xs">and</Text>
            <OperandInput
              {...shared}
              label="To"
              value={high}
              onChange={(next) => {
                change([low ?? null, next ?? null]);
              }}
            />
          </Group>
        </>
      );
    }
    case 'many': {
      const tags = Array.isArray(value) ? value.map(String) : [];
      return (
        <TagsInput
          size="xs"
          aria-label="Values"
          placeholder="Type one, then Enter"
          disabled={disabled}
          value={tags}
          onChange={(next) => {
            change(next.map((each) => fromTyped(each, known)));
          }}
        />
      );
    }
    case 'date':
      return <DateOperand value={value} paths={paths} disabled={disabled} onChange={change} />;
    case 'duration':
      return <LengthInput value={value} onChange={change} disabled={disabled} />;
    case 'group':
      return renderGroup({ group: readGroup(value) ?? emptyGroup, paths: itemPaths, onChange: change });
  }
}

const itemPaths: readonly KnownPath[] = [
  { path: 'item.name', title: 'Name', type: 'text' },
  { path: 'item.price', title: 'Price', type: 'number' },
  { path: 'item.quantity', title: 'Quantity', type: 'number' },
  { path: 'item.product_id', title: 'Product number', type: 'text' },
  { path: 'item.category', title: 'Category', type: 'text' },
  { path: 'item', title: 'The item itself', type: 'text' },
];
