import { Select, Stack } from '@mantine/core';
import type { ErrorSchema, FieldProps, RJSFSchema, UiSchema } from '@rjsf/utils';
import { useState } from 'react';
import { asAlternative, chosenAlternative } from '../alternatives.js';
import { choicesOf } from '../alternative-choices.js';

/** A value of one of several kinds: which, and then its form. */
export function AlternativesField(props: FieldProps) {
  const { schema, uiSchema, name, fieldPathId, registry, errorSchema, required, onChange } = props;
  const formData: unknown = props.formData ?? schema.default;
  const options = props['options'] as readonly RJSFSchema[];
  const [last, setLast] = useState(0);
  const chosen = formData === undefined ? last : chosenAlternative(options, formData);
  const option = options[chosen] ?? {};
  const choices = choicesOf(options);
  const current = choices.find(
    ({ index, value }) => index === chosen && (value === undefined || value === formData),
  );
  const { __errors: errors, ...inner } = (errorSchema ?? {}) as ErrorSchema;
  const uis = (uiSchema?.['oneOf'] ?? uiSchema?.['anyOf']) as readonly UiSchema[] | undefined;
  const { SchemaField } = registry.fields;
  return (
    <Stack gap="md">
      <Select
        label={schema.title}
        aria-label={schema.title ?? 'Kind'}
        description={schema.description}
        error={errors?.join(' ')}
        withAsterisk={required === true && schema.title !== undefined}
        disabled={props.disabled === true || props.readonly === true}
        allowDeselect={false}
        data={choices.map(({ key, label }) => ({ value: key, label }))}
        value={current?.key ?? null}
        data-testid={`kind-${fieldPathId.$id.replace(/^root_/, '')}`}
        onChange={(key) => {
          const choice = choices.find((each) => each.key === key);
          const next = choice === undefined ? undefined : options[choice.index];
          if (choice === undefined || next === undefined) return;
          setLast(choice.index);
          onChange(choice.value ?? asAlternative(next, formData), fieldPathId.path);
        }}
      />
      {!('enum' in option) && SchemaField !== undefined && (
        <SchemaField
          {...props}
          name={name}
          schema={{ ...option, title: undefined, description: undefined }}
          uiSchema={uis?.[chosen] ?? {}}
          errorSchema={inner}
        />
      )}
    </Stack>
  );
}
