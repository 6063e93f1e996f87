import { Button, Menu, ScrollArea, Text } from '@mantine/core';
import type { Rule } from '@sojourn/conditions';
import { IconPlus } from '@tabler/icons-react';
import { Fragment, useState, type KeyboardEvent } from 'react';
import type { KnownPath } from '../variables/known-path.js';
import { unfinishedRule } from './read-group.js';
import { ruleKindsAt } from './rule-kinds.js';
import type { RuleScene } from './rule-scene.js';

interface AddRuleProps {
  readonly scene: RuleScene;
  readonly paths: readonly KnownPath[];
  /** Whether only fields can be compared, as within a condition on an event. */
  readonly isInside: boolean;
  readonly disabled: boolean;
  readonly onAdd: (rule: Rule) => void;
}

/** Adds a condition, after asking what it is to be about where that is a question. */
export function AddRule({ scene, paths, isInside, disabled, onAdd }: AddRuleProps) {
  const [isOpen, setOpen] = useState(false);
  const look = {
    size: 'compact-xs',
    variant: 'light',
    disabled,
    leftSection: <IconPlus size={13} aria-hidden />,
    'data-testid': 'add-condition',
  } as const;
  if (isInside) {
    return (
      <Button
        {...look}
        onClick={() => {
          onAdd(unfinishedRule(paths[0]?.path ?? 'customer.email'));
        }}
      >
        Condition
      </Button>
    );
  }
  // Escape closes the menu, and not the panel around it too.
  const keepPanel = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setOpen(false);
  };
  return (
    <Menu position="bottom-start" width={290} withinPortal opened={isOpen} onChange={setOpen}>
      <Menu.Target>
        <Button {...look} {...(isOpen ? { onKeyDown: keepPanel } : {})}>
          Condition
        </Button>
      </Menu.Target>
      <Menu.Dropdown onKeyDown={keepPanel}>
        <ScrollArea.Autosize mah={380}>
          {ruleKindsAt(scene, paths).map(({ title, kinds }) => (
            <Fragment key={title}>
              <Menu.Label>{title}</Menu.Label>
              {kinds.map((kind) => (
                <Menu.Item
                  key={kind.key}
                  data-testid={`about-${kind.key}`}
                  onClick={() => {
                    onAdd(kind.start);
                  }}
                >
                  {kind.title}
                  <Text size="xs" c="var(--sj-ink-soft)">
                    {kind.example}
                  </Text>
                </Menu.Item>
              ))}
            </Fragment>
          ))}
        </ScrollArea.Autosize>
      </Menu.Dropdown>
    </Menu>
  );
}
