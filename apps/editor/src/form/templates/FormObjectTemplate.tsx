import { Stack } from '@mantine/core';
import type { ObjectFieldTemplateProps } from '@rjsf/utils';

/** The fields of an object, one under the other. */
export function FormObjectTemplate({ properties }: ObjectFieldTemplateProps) {
  return (
    <Stack gap="md">
      {properties.map(({ name, content, hidden }) => (
        <div key={name} hidden={hidden}>
          {content}
        </div>
      ))}
    </Stack>
  );
}
