import { Button, Group, Menu, Textarea } from '@mantine/core';
import type { WidgetProps } from '@rjsf/utils';
import { IconTemplate } from '@tabler/icons-react';
import { useRef } from 'react';
import { VariableMenu } from '../../variables/VariableMenu.js';
import type { FormContext } from '../form-context.js';
import { insertAtCaret } from './insert-at-caret.js';
import { mailStarters } from './mail-starters.js';
import { inputProps, textOf } from './widget-parts.js';

/** The body of a mail: text, HTML or MJML, with starters for who does not begin from nothing. */
export function MailBodyWidget(props: WidgetProps) {
  const ref = useRef<HTMLTextAreaElement>(null);
  const { paths } = props.registry.formContext as FormContext;
  const change = (value: string) => {
    props.onChange(value === '' ? undefined : value);
  };
  const input = inputProps(props);
  return (
    <div>
      <Textarea
        {...input}
        ref={ref}
        autosize
        minRows={8}
        maxRows={22}
        spellCheck={false}
        styles={{
          input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12.5, lineHeight: 1.5 },
        }}
        value={textOf(props.value)}
        onChange={({ currentTarget: { value } }) => {
          change(value);
        }}
      />
      <Group gap="xs" mt={6}>
        <Menu position="bottom-start" width={320}>
          <Menu.Target>
            <Button
              size="compact-sm"
              variant="light"
              disabled={input.disabled}
              leftSection={<IconTemplate size={15} aria-hidden />}
              data-testid="mail-starters"
            >
              Start from…
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {mailStarters.map(({ key, title, description, body }) => (
              <Menu.Item
                key={key}
                data-testid={`mail-starter-${key}`}
                onClick={() => {
                  change(body);
                }}
              >
                <b>{title}</b>
                <div style={{ fontSize: 12.5, color: 'var(--sj-ink-soft)' }}>{description}</div>
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <VariableMenu
          paths={paths}
          onChoose={(snippet) => {
            insertAtCaret(ref.current, snippet, change);
          }}
        />
      </Group>
    </div>
  );
}
