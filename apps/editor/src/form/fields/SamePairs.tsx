import { Button, Input, Stack, Text } from '@mantine/core';
import type { ErrorSchema } from '@rjsf/utils';
import { IconPlus } from '@tabler/icons-react';
import { RemovableBox } from '../../shell/RemovableBox.js';
import type { KnownPath } from '../../variables/known-path.js';
import { PathInput } from '../../variables/PathInput.js';
import { errorsAt, messagesIn } from '../errors-in.js';
import { isSchema } from '../schema-parts.js';

/** A property of an event, and the field that has the same value. */
export interface Pair {
  readonly property: string;
  readonly as: string;
}

interface SamePairsProps {
  readonly pairs: readonly Pair[];
  /** What is known of the event, without `event.` before it. */
  readonly ofEvent: readonly KnownPath[];
  readonly paths: readonly KnownPath[];
  readonly errors: ErrorSchema | undefined;
  readonly disabled: boolean;
  readonly testId?: string;
  readonly onChange: (pairs: readonly Pair[]) => void;
}

/** Edits what an event must have in common with what is at hand. */
export function SamePairs({ pairs, ofEvent, paths, errors, disabled, testId, onChange }: SamePairsProps) {
  const replace = (index: number, pair: Pair) => {
    onChange(pairs.map((old, each) => (each === index ? pair : old)));
  };
  return (
    <Stack gap="sm">
      {pairs.map((pair, index) => {
        const place = String(index + 1);
        const said = messagesIn(errorsAt(errors, index));
        return (
          <RemovableBox
            key={index}
            label={`The same ${place}`}
            removal={`Remove ${place}`}
            disabled={disabled}
            onRemove={() => {
              onChange(pairs.filter((_, each) => each !== index));
            }}
          >
            <PathInput
              size="xs"
              aria-label={`The event’s property ${place}`}
              placeholder="cart_id"
              disabled={disabled}
              paths={ofEvent}
              value={pair.property}
              onChange={(property) => {
                replace(index, { ...pair, property });
              }}
            />
            <Text size="xs" c="var(--sj-ink-soft)">
              is the same as
            </Text>
            <PathInput
              size="xs"
              aria-label={`The field ${place}`}
              placeholder="entry.cart_id"
              disabled={disabled}
              paths={paths.filter(({ type }) => type !== 'list')}
              value={pair.as}
              onChange={(as) => {
                replace(index, { ...pair, as });
              }}
            />
            {said.length > 0 && <Input.Error>Say which property of the event, and which field.</Input.Error>}
          </RemovableBox>
        );
      })}
      <Button
        size="compact-xs"
        variant="light"
        style={{ alignSelf: 'flex-start' }}
        leftSection={<IconPlus size={13} aria-hidden />}
        disabled={disabled}
        data-testid={testId}
        onClick={() => {
          onChange([...pairs, likelyPair(ofEvent, paths)]);
        }}
      >
        Something in common
      </Button>
    </Stack>
  );
}

/** An id that the event and the entry both have; nothing is guessed where there is none. */
function likelyPair(ofEvent: readonly KnownPath[], paths: readonly KnownPath[]): Pair {
  const as = (property: string) => paths.find(({ path }) => path === `entry.${property}`)?.path;
  const property = ofEvent
    .map(({ path }) => path)
    .find((path) => path.endsWith('_id') && as(path) !== undefined);
  return { property: property ?? '', as: property === undefined ? '' : (as(property) ?? '') };
}

/** The pairs as they are saved; what has another shape is left out. */
export function readPairs(saved: unknown): readonly Pair[] {
  if (!Array.isArray(saved)) return [];
  return saved.filter(isSchema).map(({ property, as }) => ({ property: textOf(property), as: textOf(as) }));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
