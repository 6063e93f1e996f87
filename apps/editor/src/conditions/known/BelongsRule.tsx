import { Select } from '@mantine/core';
import { textOfPart } from '../known-draft.js';
import { RuleFrame } from '../RuleFrame.js';
import styles from '../RuleGroupEditor.module.css';
import { saidAt, saidBeside } from '../said-at.js';
import type { KnownRuleProps } from './known-rule-props.js';
import { PlainSelect } from './PlainSelect.js';
import { useListNames, useSegmentNames, type NamedKey } from './use-belonging.js';

const words = {
  segment: { title: 'Segment', in: 'is in', notIn: 'is not in', missing: 'Choose a segment.' },
  list: { title: 'List', in: 'is on', notIn: 'is not on', missing: 'Choose a list.' },
};

/** Whether the customer is in a segment. */
export function SegmentRule(props: KnownRuleProps) {
  return <BelongsRule {...props} said={words.segment} named={useSegmentNames()} />;
}

/** Whether the customer is on a list. */
export function ListRule(props: KnownRuleProps) {
  return <BelongsRule {...props} said={words.list} named={useListNames()} />;
}

interface BelongsRuleProps extends KnownRuleProps {
  readonly said: (typeof words)['segment'];
  readonly named: readonly NamedKey[] | undefined;
}

function BelongsRule({ rule, errors, disabled, onChange, onRemove, said, named }: BelongsRuleProps) {
  const chosen = textOfPart(rule.value);
  const known = (named ?? []).map(({ key, name }) => ({ value: key, label: name }));
  const isThere = chosen === '' || known.some(({ value }) => value === chosen);
  return (
    <RuleFrame title={said.title} said={saidBeside(errors, 'value')} onRemove={onRemove} disabled={disabled}>
      <div className={styles.line}>
        <PlainSelect
          label="In or not"
          value={rule.operator}
          choices={{ in: said.in, notIn: said.notIn }}
          disabled={disabled}
          onChange={(operator) => {
            onChange({ ...rule, operator });
          }}
        />
        <Select
          size="xs"
          aria-label={said.title}
          placeholder={named?.length === 0 ? 'There is none yet' : 'Choose one'}
          searchable
          allowDeselect={false}
          disabled={disabled}
          data={isThere ? known : [...known, { value: chosen, label: chosen }]}
          value={chosen === '' ? null : chosen}
          error={saidAt(errors, ['value'], chosen, said.missing)}
          data-testid={`rule-${rule.field}`}
          onChange={(key) => {
            onChange({ ...rule, value: key ?? '' });
          }}
        />
      </div>
    </RuleFrame>
  );
}
