import { Input } from '@mantine/core';
import type { FieldTemplateProps } from '@rjsf/utils';

/** A field with its errors; what has its own input shows them there. */
export function FormFieldTemplate({
  hidden,
  schema,
  uiSchema,
  children,
  rawErrors = [],
}: FieldTemplateProps) {
  if (hidden === true) return <div hidden>{children}</div>;
  const isOfParts =
    (schema.type === 'array' || schema.type === 'object') && uiSchema?.['ui:field'] === undefined;
  return (
    <div>
      {children}
      {isOfParts && rawErrors.length > 0 && <Input.Error mt={4}>{rawErrors.join(' ')}</Input.Error>}
    </div>
  );
}
