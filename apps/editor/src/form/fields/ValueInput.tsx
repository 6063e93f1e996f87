import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { KnownPath } from '../../variables/known-path.js';
import { VariableMenu } from '../../variables/VariableMenu.js';
import { insertAtCaret } from '../widgets/insert-at-caret.js';
import { NumberText } from '../widgets/NumberText.js';
import { asPlainKind, plainKindOf, plainKinds, type PlainKind } from './plain-kind.js';

interface ValueInputProps {
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly paths: readonly KnownPath[];
  readonly disabled: boolean;
  readonly isWrong?: boolean;
  readonly placeholder?: string | undefined;
  readonly id?: string;
  readonly testId?: string;
  /** Whether it may also be that nothing is set. */
  readonly mayBeNothing?: boolean;
}

/** A value that is a text with fields in it, a number, or yes or no. */
export function ValueInput(props: ValueInputProps) {
  const { label, value, onChange, disabled, mayBeNothing = false } = props;
  const [last, setLast] = useState<PlainKind>('text');
  const kind = mayBeNothing && value === null ? 'nothing' : (plainKindOf(value) ?? last);
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <div style={{ flex: 1, minWidth: 0 }}>
        <KindInput {...props} kind={kind} />
      </div>
      <NativeSelect
        w={108}
        aria-label={`${label}: kind`}
        disabled={disabled}
        value={kind}
        data={plainKinds
          .filter((each) => mayBeNothing || each.kind !== 'nothing')
          .map((each) => ({ value: each.kind, label: each.words }))}
        onChange={({ currentTarget }) => {
          const next = currentTarget.value as PlainKind;
          setLast(next);
          onChange(asPlainKind(value, next));
        }}
      />
    </Group>
  );
}

function KindInput({
  kind,
  label,
  value,
  onChange,
  paths,
  disabled,
  isWrong = false,
  placeholder,
  id,
  testId,
}: ValueInputProps & { readonly kind: PlainKind }) {
  const ref = useRef<HTMLInputElement>(null);
  const shared = {
    ...(id === undefined ? {} : { id }),
    'aria-label': label,
    'data-testid': testId,
    disabled,
    error: isWrong,
  };
  switch (kind) {
    case 'text':
      return (
        <TextInput
          {...shared}
          ref={ref}
          placeholder={placeholder ?? ''}
          value={typeof value === 'string' ? value : ''}
          onChange={({ currentTarget }) => {
            onChange(currentTarget.value);
          }}
          rightSection={
            <VariableMenu
              paths={paths}
              onChoose={(snippet) => {
                insertAtCaret(ref.current, snippet, onChange);
              }}
            />
          }
        />
      );
    case 'nothing':
      return <TextInput {...shared} disabled placeholder="not set" value="" readOnly />;
    case 'number':
      return <NumberText {...shared} value={value} onChange={onChange} />;
    case 'yes-no':
      return (
        <NativeSelect
          {...shared}
          value={value === false ? 'no' : 'yes'}
          data={['yes', 'no']}
          onChange={({ currentTarget }) => {
            onChange(currentTarget.value === 'yes');
          }}
        />
      );
  }
}
