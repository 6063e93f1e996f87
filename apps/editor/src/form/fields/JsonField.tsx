import { Textarea } from '@mantine/core';
import { deepEquals, type FieldProps } from '@rjsf/utils';
import { useState } from 'react';
import { printJsonText, readJsonText } from './json-text.js';

/** An object as JSON, for engineers; what is none yet is kept as it was typed, and its problem is shown. */
export function JsonField(props: FieldProps) {
  const { schema, onChange, fieldPathId, rawErrors, disabled, readonly } = props;
  const value = props.formData as unknown;
  const [typed, setTyped] = useState('');
  // What was typed holds until the value is another one, as after an undo.
  const text = deepEquals(readJsonText(typed), value) ? typed : printJsonText(value);
  return (
    <Textarea
      id={fieldPathId.$id}
      data-testid={`field-${fieldPathId.$id.replace(/^root_/, '')}`}
      label={schema.title}
      description={schema.description}
      error={rawErrors?.join(' ')}
      disabled={disabled === true || readonly === true}
      autosize
      minRows={4}
      maxRows={22}
      spellCheck={false}
      styles={{
        input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12.5, lineHeight: 1.5 },
      }}
      value={text}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(readJsonText(currentTarget.value), fieldPathId.path);
      }}
    />
  );
}
