import { Input, Stack } from '@mantine/core';
import type { ObjectFieldTemplateProps } from '@rjsf/utils';

/** The fields of an object, one under the other; within a form they stand together under a name. */
export function FormObjectTemplate({ properties, schema, fieldPathId }: ObjectFieldTemplateProps) {
  const fields = properties.map(({ name, content, hidden }) => (
    <div key={name} hidden={hidden}>
      {content}
    </div>
  ));
  const isGroup = typeof fieldPathId.path.at(-1) === 'string' && schema.title !== undefined;
  const [first] = Object.values(schema.properties ?? {});
  const isSaidBelow = typeof first === 'object' && first.title === schema.title;
  if (!isGroup) return <Stack gap="md">{fields}</Stack>;
  return (
    <Input.Wrapper
      label={isSaidBelow ? undefined : schema.title}
      description={schema.description}
      labelElement="div"
    >
      <Stack gap="sm" mt={8} pl="sm" style={{ borderLeft: '2px solid var(--sj-line)' }}>
        {fields}
      </Stack>
    </Input.Wrapper>
  );
}
