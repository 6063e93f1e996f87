import { Button, Input, Stack } from '@mantine/core';
import type { ArrayFieldTemplateProps } from '@rjsf/utils';
import { IconPlus } from '@tabler/icons-react';

/** A list of things, with a way to add one. */
export function FormListTemplate({
  title,
  schema,
  items,
  canAdd,
  onAddClick,
  disabled,
  readonly,
  fieldPathId,
}: ArrayFieldTemplateProps) {
  return (
    <Input.Wrapper label={title} description={schema.description} labelElement="div">
      <Stack gap="sm" mt={6}>
        {items}
        {canAdd && (
          <Button
            variant="light"
            size="compact-md"
            style={{ alignSelf: 'flex-start' }}
            leftSection={<IconPlus size={15} aria-hidden />}
            disabled={disabled === true || readonly === true}
            data-testid={`add-item-${fieldPathId.$id.replace(/^root_/, '')}`}
            onClick={onAddClick}
          >
            {items.length === 0 ? 'Add one' : 'Add another'}
          </Button>
        )}
      </Stack>
    </Input.Wrapper>
  );
}
