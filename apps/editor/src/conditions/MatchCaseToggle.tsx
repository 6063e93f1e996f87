import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLetterCase } from '@tabler/icons-react';
import type { FieldRule } from '@sojourn/conditions';
import { matchesCase, withMatchCase } from './match-case.js';

interface MatchCaseToggleProps {
  readonly rule: FieldRule;
  readonly disabled: boolean;
  readonly onChange: (rule: FieldRule) => void;
}

/** Says whether upper and lower case matter to a condition. */
export function MatchCaseToggle({ rule, disabled, onChange }: MatchCaseToggleProps) {
  const matters = matchesCase(rule);
  return (
    <Tooltip label={matters ? 'Case matters' : 'Case does not matter'}>
      <ActionIcon
        variant={matters ? 'light' : 'subtle'}
        color={matters ? undefined : 'gray'}
        size={30}
        aria-label="Case matters"
        aria-pressed={matters}
        disabled={disabled}
        data-testid="match-case"
        onClick={() => {
          onChange(withMatchCase(rule, !matters));
        }}
      >
        <IconLetterCase size={17} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
