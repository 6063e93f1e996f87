import { ActionIcon, Menu, ScrollArea, Text } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import type { KnownPath } from './known-path.js';

interface VariableMenuProps {
  readonly paths: readonly KnownPath[];
  readonly onChoose: (snippet: string) => void;
}

/** Offers what a template may show, and inserts it. */
export function VariableMenu({ paths, onChoose }: VariableMenuProps) {
  const groups = [
    { title: 'From the event', items: paths.filter(({ path }) => path.startsWith('entry.')) },
    { title: 'About the customer', items: paths.filter(({ path }) => path.startsWith('customer.')) },
    { title: 'About their account', items: paths.filter(({ path }) => path.startsWith('account.')) },
  ];
  return (
    <Menu position="bottom-end" width={300} withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label="Insert a variable"
          title="Insert a variable"
        >
          <IconBraces size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <ScrollArea.Autosize mah={320}>
          {groups
            .filter(({ items }) => items.length > 0)
            .map(({ title, items }) => (
              <div key={title}>
                <Menu.Label>{title}</Menu.Label>
                {items.map(({ path, title: label, snippet }) => (
                  <Menu.Item
                    key={path}
                    onClick={() => {
                      onChoose(snippet ?? `{{ ${path} }}`);
                    }}
                  >
                    {label}
                    <Text size="xs" c="var(--sj-ink-soft)" ff="monospace">
                      {path}
                    </Text>
                  </Menu.Item>
                ))}
              </div>
            ))}
        </ScrollArea.Autosize>
      </Menu.Dropdown>
    </Menu>
  );
}
