import { Textarea } from '@mantine/core';
import type { WidgetProps } from '@rjsf/utils';
import { useRef } from 'react';
import { VariableMenu } from '../../variables/VariableMenu.js';
import type { FormContext } from '../form-context.js';
import { insertAtCaret } from './insert-at-caret.js';
import { inputProps, textOf } from './widget-parts.js';

/** A text with placeholders, and a list of what may stand in them. */
export function TemplateWidget(props: WidgetProps) {
  const ref = useRef<HTMLTextAreaElement>(null);
  const { paths } = props.registry.formContext as FormContext;
  const change = (value: string) => {
    props.onChange(value === '' ? undefined : value);
  };
  return (
    <Textarea
      {...inputProps(props)}
      ref={ref}
      autosize
      minRows={1}
      maxRows={8}
      value={textOf(props.value)}
      onChange={({ currentTarget: { value } }) => {
        change(value);
      }}
      rightSectionWidth={38}
      rightSection={
        <VariableMenu
          paths={paths}
          onChoose={(snippet) => {
            insertAtCaret(ref.current, snippet, change);
          }}
        />
      }
    />
  );
}
