import { ActionIcon, Button, Group, Input, NativeSelect, Stack } from '@mantine/core';
import type { ErrorSchema } from '@rjsf/utils';
import type { RuleGroup } from '@sojourn/conditions';
import { IconTrash } from '@tabler/icons-react';
import { errorsAt, messagesIn } from '../form/errors-in.js';
import type { KnownPath } from '../variables/known-path.js';
import { AddRule } from './AddRule.js';
import { quantifierOf, quantifiers, withQuantifier } from './quantifier.js';
import { RuleEntry } from './RuleEntry.js';
import styles from './RuleGroupEditor.module.css';
import { emptyGroup } from './read-group.js';
import type { RuleScene } from './rule-scene.js';

interface RuleGroupEditorProps {
  readonly group: RuleGroup;
  readonly scene: RuleScene;
  readonly paths: readonly KnownPath[];
  /** What is wrong within the group, by the parts of its saved form. */
  readonly errors?: ErrorSchema | undefined;
  readonly onChange: (group: RuleGroup) => void;
  readonly onRemove?: (() => void) | undefined;
  /** Whether it stands inside of a condition on events or items. */
  readonly isInside?: boolean;
  readonly disabled?: boolean;
}

/** Edits conditions joined by *and* or *or*, and groups of them within. */
export function RuleGroupEditor(props: RuleGroupEditorProps) {
  const { group, scene, paths, errors, onChange, onRemove, isInside = false, disabled = false } = props;
  const replace = (index: number, entry: RuleGroup['rules'][number] | null) => {
    onChange({ ...group, rules: group.rules.flatMap((old, each) => (each === index ? (entry ?? []) : old)) });
  };
  const add = (entry: RuleGroup['rules'][number]) => {
    onChange({ ...group, rules: [...group.rules, entry] });
  };
  const { rules: _shownBelow, ...rest } = (errors ?? {}) as Record<string, ErrorSchema>;
  const own = messagesIn(rest);
  return (
    <div className={styles.group} role="group" aria-label="Conditions">
      {(group.rules.length > 1 || onRemove !== undefined) && (
        <Group justify="space-between" mb={8} wrap="nowrap">
          <NativeSelect
            size="xs"
            aria-label="How the conditions are joined"
            disabled={disabled}
            value={quantifierOf(group)}
            data={quantifiers.map(({ key, words }) => ({ value: key, label: words }))}
            onChange={({ currentTarget: { value } }) => {
              onChange(withQuantifier(group, value));
            }}
          />
          {onRemove !== undefined && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label="Remove this group"
              disabled={disabled}
              onClick={onRemove}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      )}
      <Stack gap={8}>
        {group.rules.map((entry, index) => {
          const place = {
            scene,
            paths,
            errors: errorsAt(errors, 'rules', index),
            disabled,
            onRemove: () => {
              replace(index, null);
            },
          };
          const change = (next: RuleGroup['rules'][number]) => {
            replace(index, next);
          };
          return 'rules' in entry ? (
            <RuleGroupEditor key={index} {...place} group={entry} isInside={isInside} onChange={change} />
          ) : (
            <RuleEntry
              key={index}
              {...place}
              rule={entry}
              onChange={change}
              renderGroup={(nested) => (
                <RuleGroupEditor {...nested} scene={scene} disabled={disabled} isInside />
              )}
            />
          );
        })}
      </Stack>
      {own.length > 0 && <Input.Error mt={8}>{own.join(' ')}</Input.Error>}
      <Group gap="xs" mt={group.rules.length > 0 ? 8 : 0}>
        <AddRule scene={scene} paths={paths} isInside={isInside} disabled={disabled} onAdd={add} />
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          disabled={disabled}
          onClick={() => {
            add({ ...emptyGroup, combinator: 'or' });
          }}
        >
          Group
        </Button>
      </Group>
    </div>
  );
}
