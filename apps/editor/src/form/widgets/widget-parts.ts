import type { WidgetProps } from '@rjsf/utils';

/** What every text-like Mantine input takes from a form's widget. */
export function inputProps({
  id,
  label,
  hideLabel,
  required,
  disabled,
  readonly,
  placeholder,
  rawErrors,
  schema,
  options,
}: WidgetProps) {
  const description = options.description ?? schema.description;
  return {
    id,
    label: hideLabel === true ? undefined : label,
    withAsterisk: required === true,
    disabled: disabled === true || readonly === true,
    placeholder: placeholder ?? '',
    description,
    error: rawErrors === undefined || rawErrors.length === 0 ? undefined : rawErrors.join(' '),
    'data-testid': `field-${id.replace(/^root_/, '')}`,
  };
}

/** A widget's value as text. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : value == null ? '' : JSON.stringify(value);
}
