import { Autocomplete, Button, Group, Text } from '@mantine/core';
import type { ErrorSchema } from '@rjsf/utils';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { readPairs, SamePairs } from '../../form/fields/SamePairs.js';
import { errorsAt } from '../../form/errors-in.js';
import { eventPaths, propertiesOf } from '../../variables/event-paths.js';
import { eventSuggestions } from '../../variables/event-suggestions.js';
import type { KnownPath } from '../../variables/known-path.js';
import { textOfPart, withParts, type Parts } from '../known-draft.js';
import { emptyGroup, readGroup, unfinishedRule } from '../read-group.js';
import type { RuleScene } from '../rule-scene.js';
import type { NestedGroup } from '../RuleValue.js';
import { saidAt } from '../said-at.js';

interface EventMatchInputProps {
  readonly label: string;
  readonly match: Parts;
  readonly scene: RuleScene;
  readonly paths: readonly KnownPath[];
  readonly errors: ErrorSchema | undefined;
  readonly disabled: boolean;
  readonly onChange: (match: Parts) => void;
  readonly renderGroup: (nested: NestedGroup) => ReactNode;
  /** What stands behind the name. */
  readonly children?: ReactNode;
}

/** Which events are meant: their name, and, if asked for, conditions on them and what they have in common. */
export function EventMatchInput(props: EventMatchInputProps) {
  const { label, match, scene, paths, errors, disabled, onChange, renderGroup, children } = props;
  const name = textOfPart(match['event']);
  const ofEvent = eventPaths(name);
  const others = paths.filter(({ path, type }) => /^(customer|entry)\./.test(path) && type !== 'list');
  const change = (changed: Parts) => {
    onChange(withParts(match, changed));
  };
  return (
    <>
      <Autocomplete
        size="xs"
        aria-label={label}
        placeholder="Order Completed"
        disabled={disabled}
        data={eventSuggestions}
        maxDropdownHeight={260}
        value={name}
        error={saidAt(errors, ['event'], name, 'Say which event.')}
        data-testid="rule-event"
        onChange={(event) => {
          change({ event });
        }}
      />
      {children}
      {match['where'] !== undefined && (
        <div>
          <Text size="xs">where</Text>
          {renderGroup({
            group: readGroup(match['where']) ?? emptyGroup,
            paths: [...ofEvent, ...paths.filter(({ path }) => path.startsWith('customer.'))],
            errors: errorsAt(errors, 'where'),
            onChange: (where) => {
              change({ where: where.rules.length === 0 ? undefined : where });
            },
            onRemove: () => {
              change({ where: undefined });
            },
          })}
        </div>
      )}
      {match['same'] !== undefined && (
        <SamePairs
          pairs={readPairs(match['same'])}
          ofEvent={propertiesOf(ofEvent)}
          paths={others}
          errors={errorsAt(errors, 'same')}
          disabled={disabled}
          onChange={(same) => {
            change({ same: same.length === 0 ? undefined : same });
          }}
        />
      )}
      <Group gap={6}>
        {match['where'] === undefined && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPlus size={13} aria-hidden />}
            disabled={disabled}
            data-testid="add-where"
            onClick={() => {
              const field = ofEvent.find(({ type }) => type !== 'list')?.path ?? 'event.';
              change({ where: { ...emptyGroup, rules: [unfinishedRule(field)] } });
            }}
          >
            Only where
          </Button>
        )}
        {match['same'] === undefined && scene.place === 'journey' && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            disabled={disabled}
            onClick={() => {
              change({ same: [{ property: '', as: '' }] });
            }}
          >
            About the same
          </Button>
        )}
      </Group>
    </>
  );
}
