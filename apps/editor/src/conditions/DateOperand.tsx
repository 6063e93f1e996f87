import { Group, NativeSelect, TextInput } from '@mantine/core';
import type { KnownPath } from '../variables/known-path.js';
import { PathInput } from '../variables/PathInput.js';
import { partsOf, textOfPart } from './known-draft.js';

interface DateOperandProps {
  readonly value: unknown;
  readonly paths: readonly KnownPath[];
  readonly disabled: boolean;
  readonly onChange: (value: unknown) => void;
}

/** A date without a clock, which a browser can show in a calendar. */
const DAY = /^\d{4}-\d\d-\d\d$/;

/** What a date is compared with: a day, or a field that holds one. An instant that came with a file stays a text. */
export function DateOperand({ value, paths, disabled, onChange }: DateOperandProps) {
  const isField = typeof value === 'object' && value !== null;
  const date = textOfPart(value);
  const shared = { size: 'xs', 'aria-label': 'Date', disabled } as const;
  return (
    <Group gap={6} wrap="nowrap" align="flex-start" style={{ flex: '1 1 200px' }}>
      <div style={{ flex: 1 }}>
        {isField ? (
          <PathInput
            {...shared}
            paths={paths}
            value={textOfPart(partsOf(value)['field'])}
            onChange={(field) => {
              onChange({ field });
            }}
          />
        ) : (
          <TextInput
            {...shared}
            type={date === '' || DAY.test(date) ? 'date' : 'text'}
            value={date}
            onChange={({ currentTarget }) => {
              onChange(currentTarget.value);
            }}
          />
        )}
      </div>
      <NativeSelect
        size="xs"
        w={98}
        aria-label="Date: kind"
        disabled={disabled}
        value={isField ? 'field' : 'date'}
        data={['date', 'field']}
        onChange={({ currentTarget }) => {
          onChange(
            currentTarget.value === 'field'
              ? { field: 'customer.' }
              : new Date().toISOString().slice(0, DAY_CHARACTERS),
          );
        }}
      />
    </Group>
  );
}

const DAY_CHARACTERS = 10;
