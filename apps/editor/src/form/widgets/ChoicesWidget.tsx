import { Chip, Group, Input } from '@mantine/core';
import type { WidgetProps } from '@rjsf/utils';
import { inputProps } from './widget-parts.js';

/** Any of several choices, in words. */
export function ChoicesWidget(props: WidgetProps) {
  const { label, withAsterisk, disabled, 'data-testid': testId } = inputProps(props);
  const choices = props.options.enumOptions ?? [];
  const held: readonly unknown[] = Array.isArray(props.value) ? props.value : [];
  const chosen = choices.flatMap(({ value }, index) => (held.includes(value) ? [String(index)] : []));
  return (
    <Input.Wrapper label={label} withAsterisk={withAsterisk} labelElement="div" data-testid={testId}>
      <Chip.Group
        multiple
        value={chosen}
        onChange={(next) => {
          props.onChange(
            choices.flatMap(({ value }, index) => (next.includes(String(index)) ? [value as unknown] : [])),
          );
        }}
      >
        <Group gap={6} mt={6} role="group" aria-label={props.label}>
          {choices.map((choice, index) => (
            <Chip key={choice.label} size="xs" value={String(index)} disabled={disabled}>
              {choice.label}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}
