import { Input } from '@mantine/core';
import type { FieldProps } from '@rjsf/utils';
import type { FormContext } from '../form-context.js';
import { ValueInput } from './ValueInput.js';

/** A text with fields in it, a number, or yes or no. */
export function PlainValueField(props: FieldProps) {
  const { schema, uiSchema, onChange, fieldPathId, registry, rawErrors, required, disabled, readonly } =
    props;
  const { paths } = registry.formContext as FormContext;
  const title = schema.title ?? 'Value';
  return (
    <Input.Wrapper
      label={title}
      description={schema.description}
      error={rawErrors?.join(' ')}
      withAsterisk={required === true}
      labelProps={{ htmlFor: fieldPathId.$id }}
      styles={{ description: { marginBottom: 6 }, error: { marginTop: 5 } }}
    >
      <ValueInput
        id={fieldPathId.$id}
        testId={`field-${fieldPathId.$id.replace(/^root_/, '')}`}
        label={title}
        value={props.formData as unknown}
        paths={paths}
        placeholder={uiSchema?.['ui:placeholder']}
        disabled={disabled === true || readonly === true}
        mayBeNothing={Array.isArray(schema.type) && schema.type.includes('null')}
        isWrong={rawErrors !== undefined && rawErrors.length > 0}
        onChange={(value) => {
          onChange(value === '' ? undefined : value, fieldPathId.path);
        }}
      />
    </Input.Wrapper>
  );
}
