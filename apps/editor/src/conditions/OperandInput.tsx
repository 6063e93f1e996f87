import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { NumberText } from '../form/widgets/NumberText.js';
import type { KnownPath, KnownType } from '../variables/known-path.js';
import { PathInput } from '../variables/PathInput.js';
import { fromTyped, operandKindOf, operandKinds, toKind, type OperandKind } from './operand.js';

interface OperandInputProps {
  readonly label: string;
  readonly value: unknown;
  readonly paths: readonly KnownPath[];
  readonly known: KnownType | undefined;
  readonly disabled: boolean;
  readonly onChange: (value: unknown) => void;
}

/** One value that a field is compared with: text, a number, yes or no, or another field. */
export function OperandInput(props: OperandInputProps) {
  const { label, value, known, disabled } = props;
  // A value that was emptied is missing; a comparison with no text at all would be a sound one.
  const onChange = (next: unknown) => {
    props.onChange(next === '' ? null : next);
  };
  const [chosen, setChosen] = useState<OperandKind>();
  const isEmpty = value == null || value === '';
  const kind = (isEmpty ? chosen : undefined) ?? operandKindOf(value, known);
  return (
    <Group gap={6} wrap="nowrap" align="flex-start" style={{ flex: '1 1 200px' }}>
      <div style={{ flex: 1 }}>
        <ValueInput {...props} kind={kind} onChange={onChange} />
      </div>
      <NativeSelect
        size="xs"
        w={98}
        aria-label={`${label}: kind`}
        disabled={disabled}
        value={kind}
        data={operandKinds.map((each) => ({ value: each.kind, label: each.words }))}
        onChange={(event) => {
          const next = event.currentTarget.value as OperandKind;
          setChosen(next);
          onChange(toKind(value, next));
        }}
      />
    </Group>
  );
}

function ValueInput({
  kind,
  label,
  value,
  known,
  paths,
  disabled,
  onChange,
}: OperandInputProps & { readonly kind: OperandKind }) {
  const shared = { size: 'xs', 'aria-label': label, disabled, 'data-testid': 'rule-value' } as const;
  switch (kind) {
    case 'text':
      return (
        <TextInput
          {...shared}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => {
            onChange(fromTyped(event.currentTarget.value, known));
          }}
        />
      );
    case 'number':
      return (
        <NumberText
          {...shared}
          value={value}
          onChange={(number) => {
            onChange(number ?? null);
          }}
        />
      );
    case 'truth':
      return (
        <NativeSelect
          {...shared}
          value={value === false ? 'no' : 'yes'}
          data={['yes', 'no']}
          onChange={(event) => {
            onChange(event.currentTarget.value === 'yes');
          }}
        />
      );
    case 'field': {
      const field = (value as { readonly field: string }).field;
      return (
        <PathInput
          {...shared}
          paths={paths}
          value={field}
          onChange={(next) => {
            onChange({ field: next });
          }}
        />
      );
    }
  }
}
