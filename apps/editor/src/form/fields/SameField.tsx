import { ActionIcon, Button, Input, Stack, Text } from '@mantine/core';
import type { FieldProps } from '@rjsf/utils';
import { IconPlus, IconX } from '@tabler/icons-react';
import { eventPathsBeside } from '../event-paths-beside.js';
import { errorsAt, messagesIn } from '../errors-in.js';
import type { FormContext } from '../form-context.js';
import { isSchema } from '../schema-parts.js';
import type { KnownPath } from '../../variables/known-path.js';
import { PathInput } from '../../variables/PathInput.js';
import styles from './SameField.module.css';

interface Pair {
  readonly property: string;
  readonly as: string;
}

/** What an event must have in common with what is at hand: its property, and the field with the same value. */
export function SameField(props: FieldProps) {
  const { schema, onChange, fieldPathId, registry, rawErrors, errorSchema, disabled, readonly } = props;
  const { paths, config } = registry.formContext as FormContext;
  const pairs = readPairs(props.formData);
  const isDisabled = disabled === true || readonly === true;
  const ofEvent = eventPathsBeside(config, fieldPathId.path).map((known) => ({
    ...known,
    path: known.path.replace(/^event\./, ''),
  }));
  const change = (next: readonly Pair[]) => {
    onChange(next.length === 0 ? undefined : next, fieldPathId.path);
  };
  const replace = (index: number, pair: Pair) => {
    change(pairs.map((old, each) => (each === index ? pair : old)));
  };
  return (
    <Input.Wrapper
      label={schema.title}
      description={schema.description}
      error={rawErrors?.join(' ')}
      labelElement="div"
    >
      <Stack gap="sm" mt={8}>
        {pairs.map((pair, index) => {
          const place = String(index + 1);
          const said = messagesIn(errorsAt(errorSchema, index));
          return (
            <div key={index} className={styles.pair} role="group" aria-label={`The same ${place}`}>
              <PathInput
                size="xs"
                aria-label={`The event’s property ${place}`}
                placeholder="cart_id"
                disabled={isDisabled}
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
                disabled={isDisabled}
                paths={paths.filter(({ type }) => type !== 'list')}
                value={pair.as}
                onChange={(as) => {
                  replace(index, { ...pair, as });
                }}
              />
              {said.length > 0 && (
                <Input.Error>Say which property of the event, and which field.</Input.Error>
              )}
              <ActionIcon
                className={styles.remove ?? ''}
                variant="subtle"
                color="gray"
                size={26}
                aria-label={`Remove ${place}`}
                disabled={isDisabled}
                onClick={() => {
                  change(pairs.filter((_, each) => each !== index));
                }}
              >
                <IconX size={15} aria-hidden />
              </ActionIcon>
            </div>
          );
        })}
        <Button
          size="compact-xs"
          variant="light"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconPlus size={13} aria-hidden />}
          disabled={isDisabled}
          data-testid={`add-item-${fieldPathId.$id.replace(/^root_/, '')}`}
          onClick={() => {
            change([...pairs, likelyPair(ofEvent, paths)]);
          }}
        >
          Something in common
        </Button>
      </Stack>
    </Input.Wrapper>
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

function readPairs(saved: unknown): readonly Pair[] {
  if (!Array.isArray(saved)) return [];
  return saved.filter(isSchema).map(({ property, as }) => ({ property: textOf(property), as: textOf(as) }));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
