import { Group, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { KnownPath, KnownType } from '../variables/known-path.js';
import { PathInput } from '../variables/PathInput.js';
import { operandKindOf, operandKinds, toKind, type OperandKind } from './operand.js';

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
  const { label, value, known, disabled, onChange } = props;
  const kind = operandKindOf(value, known);
  return (
    <Group gap={6} wrap="nowrap" align="flex-start" style={{ flex: 1 }}>
      <div style={{ flex: 1 }}>
        <ValueInput {...props} kind={kind} />
      </div>
      <NativeSelect
        size="xs"
        w={98}
        aria-label={`${label}: kind`}
        disabled={disabled}
        value={kind}
        data={operandKinds.map((each) => ({ value: each.kind, label: each.words }))}
        onChange={(event) => {
          onChange(toKind(value, event.currentTarget.value as OperandKind));
        }}
      />
    </Group>
  );
}

function ValueInput({
  kind,
  label,
  value,
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
            onChange(event.currentTarget.value);
          }}
        />
      );
    case 'number':
      return <NumberInput {...shared} value={typeof value === 'number' ? value : ''} onChange={onChange} />;
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
