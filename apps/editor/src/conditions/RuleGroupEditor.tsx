import { ActionIcon, Button, Group, Input, NativeSelect, Stack } from '@mantine/core';
import type { ErrorSchema } from '@rjsf/utils';
import type { RuleGroup } from '@sojourn/conditions';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { errorsAt, messagesIn } from '../form/errors-in.js';
import type { KnownPath } from '../variables/known-path.js';
import { quantifierOf, quantifiers, withQuantifier } from './quantifier.js';
import { RuleEditor } from './RuleEditor.js';
import styles from './RuleGroupEditor.module.css';
import { emptyGroup, isFieldRule, unfinishedRule } from './read-group.js';
import { SpokenRule } from './SpokenRule.js';

interface RuleGroupEditorProps {
  readonly group: RuleGroup;
  readonly paths: readonly KnownPath[];
  /** What is wrong within the group, by the parts of its saved form. */
  readonly errors?: ErrorSchema | undefined;
  readonly onChange: (group: RuleGroup) => void;
  readonly onRemove?: () => void;
  readonly disabled?: boolean;
}

/** Edits conditions joined by *and* or *or*, and groups of them within. */
export function RuleGroupEditor({
  group,
  paths,
  errors,
  onChange,
  onRemove,
  disabled = false,
}: RuleGroupEditorProps) {
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
        {group.rules.map((entry, index) =>
          'rules' in entry ? (
            <RuleGroupEditor
              key={index}
              group={entry}
              paths={paths}
              errors={errorsAt(errors, 'rules', index)}
              disabled={disabled}
              onChange={(next) => {
                replace(index, next);
              }}
              onRemove={() => {
                replace(index, null);
              }}
            />
          ) : !isFieldRule(entry) ? (
            <SpokenRule
              key={index}
              rule={entry}
              errors={messagesIn(errorsAt(errors, 'rules', index))}
              disabled={disabled}
              onRemove={() => {
                replace(index, null);
              }}
            />
          ) : (
            <RuleEditor
              key={index}
              rule={entry}
              paths={paths}
              errors={messagesIn(errorsAt(errors, 'rules', index))}
              disabled={disabled}
              onChange={(next) => {
                replace(index, next);
              }}
              onRemove={() => {
                replace(index, null);
              }}
              renderGroup={(nested) => <RuleGroupEditor {...nested} disabled={disabled} />}
            />
          ),
        )}
      </Stack>
      {own.length > 0 && <Input.Error mt={8}>{own.join(' ')}</Input.Error>}
      <Group gap="xs" mt={group.rules.length > 0 ? 8 : 0}>
        <Button
          size="compact-xs"
          variant="light"
          disabled={disabled}
          leftSection={<IconPlus size={13} aria-hidden />}
          data-testid="add-condition"
          onClick={() => {
            add(unfinishedRule(paths[0]?.path ?? 'customer.email'));
          }}
        >
          Condition
        </Button>
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
