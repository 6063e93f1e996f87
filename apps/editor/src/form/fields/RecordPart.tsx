import { deepEquals, toFieldPathId, type FieldProps } from '@rjsf/utils';
import type { FormSchema } from '../form-schema.js';

interface RecordPartProps {
  /** The record's field. */
  readonly record: FieldProps;
  /** The form of what stands under each name. */
  readonly part: FormSchema;
  readonly name: string;
  readonly value: unknown;
}

/** What stands under a name of a record, as the form of its own schema. */
export function RecordPart({ record, part, name, value }: RecordPartProps) {
  const { registry, fieldPathId, errorSchema, onChange, onBlur, onFocus, disabled, readonly } = record;
  const { SchemaField } = registry.fields;
  if (SchemaField === undefined) return null;
  const at = toFieldPathId(name, registry.globalFormOptions, fieldPathId.path);
  return (
    <SchemaField
      name={name}
      schema={part.schema}
      uiSchema={part.ui}
      formData={value}
      errorSchema={errorSchema?.[name]}
      fieldPathId={at}
      registry={registry}
      disabled={disabled}
      readonly={readonly}
      onBlur={onBlur}
      onFocus={onFocus}
      onChange={(next, path) => {
        // Emptied, it still stands under its name.
        onChange(next ?? (deepEquals(path, at.path) ? '' : undefined), path);
      }}
    />
  );
}
