import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';

interface NumberTextProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  readonly value: unknown;
  /** Called with undefined while what is typed is no number. */
  readonly onChange: (value: number | undefined) => void;
}

/** A number as it is typed; what is half-typed stays to be seen and is never another number. */
export function NumberText({ value, onChange, error, ...input }: NumberTextProps) {
  const [typed, setTyped] = useState('');
  const number = typeof value === 'number' ? value : undefined;
  const text = toNumber(typed) === number ? typed : number === undefined ? '' : String(number);
  const isUnfinished = text.trim() !== '' && number === undefined;
  return (
    <TextInput
      {...input}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      error={isUnfinished ? 'Use a number.' : error}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(toNumber(currentTarget.value));
      }}
    />
  );
}

function toNumber(text: string): number | undefined {
  const number = Number(text);
  return text.trim() !== '' && Number.isFinite(number) ? number : undefined;
}
