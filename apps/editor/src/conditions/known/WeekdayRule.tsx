import { Chip, Group, Input } from '@mantine/core';
import { RuleFrame } from '../RuleFrame.js';
import { saidBeside } from '../said-at.js';
import { errorsAt, messagesIn } from '../../form/errors-in.js';
import type { KnownRuleProps } from './known-rule-props.js';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The days of the week where the customer lives. */
export function WeekdayRule({ rule, errors, disabled, onChange, onRemove }: KnownRuleProps) {
  const chosen = Array.isArray(rule.value) ? rule.value.map(String) : [];
  const said = messagesIn(errorsAt(errors, 'value'));
  return (
    <RuleFrame
      title="Today is, where they live"
      said={saidBeside(errors, 'value')}
      onRemove={onRemove}
      disabled={disabled}
    >
      <Chip.Group
        multiple
        value={chosen}
        onChange={(next) => {
          onChange({ ...rule, value: next.map(Number).sort((one, other) => one - other) });
        }}
      >
        <Group gap={6}>
          {days.map((day, index) => (
            <Chip key={day} size="sm" value={String(index + 1)} disabled={disabled}>
              {day}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {said.length > 0 && (
        <Input.Error>{chosen.length === 0 ? 'Choose at least one day.' : said.join(' ')}</Input.Error>
      )}
    </RuleFrame>
  );
}
