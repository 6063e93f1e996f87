import { Button, Input, Text } from '@mantine/core';
import { errorsAt } from '../../form/errors-in.js';
import { partsOf, withParts, type Parts } from '../known-draft.js';
import { LengthInput, lengthRefusal } from '../LengthInput.js';
import { RuleFrame } from '../RuleFrame.js';
import { saidAt, saidBeside } from '../said-at.js';
import { EventMatchInput } from './EventMatchInput.js';
import type { KnownRuleProps } from './known-rule-props.js';
import { PlainSelect } from './PlainSelect.js';

const words = {
  happened: 'They did, one after the other',
  notHappened: 'They did not do, one after the other',
};

/** One after the other: *did A, then B within 1 hour, without C in between*. */
export function SequenceRule(props: KnownRuleProps) {
  const { rule, scene, paths, errors, disabled, onChange, onRemove, renderGroup } = props;
  const parts = partsOf(rule.value);
  const change = (changed: Parts) => {
    onChange({ ...rule, value: withParts(parts, changed) });
  };
  const match = (part: 'first' | 'then' | 'without', label: string) => (
    <EventMatchInput
      label={label}
      match={partsOf(parts[part])}
      scene={scene}
      paths={paths}
      errors={errorsAt(errors, 'value', part)}
      disabled={disabled}
      renderGroup={renderGroup}
      onChange={(next) => {
        change({ [part]: next });
      }}
    />
  );
  const said = saidAt(errors, ['value', 'within'], parts['within'], 'Say how long.');
  return (
    <RuleFrame
      title="What happened in order"
      said={saidBeside(errors, ['first', 'then', 'within', 'without'])}
      onRemove={onRemove}
      disabled={disabled}
    >
      <PlainSelect
        label="Whether it happened"
        value={rule.operator}
        choices={words}
        disabled={disabled}
        onChange={(operator) => {
          onChange({ ...rule, operator });
        }}
      />
      {match('first', 'First')}
      <Text size="xs">then</Text>
      {match('then', 'Then')}
      <Text size="xs">within</Text>
      <LengthInput
        value={parts['within']}
        disabled={disabled}
        onChange={(within) => {
          change({ within });
        }}
      />
      {said !== undefined && <Input.Error>{lengthRefusal(parts['within']) ?? said}</Input.Error>}
      {parts['without'] !== undefined && (
        <>
          <Text size="xs">and in between not</Text>
          {match('without', 'Not in between')}
        </>
      )}
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        style={{ alignSelf: 'flex-start', justifySelf: 'start' }}
        disabled={disabled}
        onClick={() => {
          change({ without: parts['without'] === undefined ? { event: '' } : undefined });
        }}
      >
        {parts['without'] === undefined ? 'Without something in between' : 'Whatever was in between'}
      </Button>
    </RuleFrame>
  );
}
