import { Input, TextInput } from '@mantine/core';
import { partsOf, textOfPart, withParts, type Parts } from '../known-draft.js';
import { RuleFrame } from '../RuleFrame.js';
import styles from '../RuleGroupEditor.module.css';
import { saidAt, saidBeside } from '../said-at.js';
import type { KnownRuleProps } from './known-rule-props.js';
import { PlainSelect } from './PlainSelect.js';
import { WithinInput } from './WithinInput.js';

const reactions = {
  sent: 'was sent',
  delivered: 'was delivered',
  opened: 'was opened',
  clicked: 'was clicked',
  replied: 'was replied to',
  bounced: 'bounced',
};

/** What became of a message: *any message was opened within the last 7 days*. */
export function MessageRule({ rule, scene, errors, disabled, onChange, onRemove }: KnownRuleProps) {
  const parts = partsOf(rule.value);
  const change = (changed: Parts) => {
    onChange({ ...rule, value: withParts(parts, changed) });
  };
  const node = textOfPart(parts['node']);
  const steps = Object.fromEntries(scene.messages.map(({ id, caption }) => [id, caption]));
  const wrongNode = saidAt(errors, ['value', 'node'], node, 'Choose a message.');
  return (
    <RuleFrame
      title="A message"
      said={saidBeside(errors, ['node', 'link', 'within'])}
      onRemove={onRemove}
      disabled={disabled}
    >
      <div className={styles.line}>
        {(scene.place === 'journey' || node !== '') && (
          <PlainSelect
            label="Which message"
            value={node}
            choices={{ '': 'any message', ...steps }}
            disabled={disabled}
            onChange={(next) => {
              change({ node: next === '' ? undefined : next });
            }}
          />
        )}
        <PlainSelect
          label="What became of it"
          value={rule.operator}
          choices={reactions}
          disabled={disabled}
          onChange={(operator) => {
            const link = operator === 'clicked' ? parts['link'] : undefined;
            onChange({ ...rule, operator, value: withParts(parts, { link }) });
          }}
        />
      </div>
      {wrongNode !== undefined && <Input.Error>{wrongNode}</Input.Error>}
      {(rule.operator === 'clicked' || parts['link'] !== undefined) && (
        <TextInput
          size="xs"
          aria-label="Link"
          placeholder="Any link, or its whole address"
          disabled={disabled}
          value={textOfPart(parts['link'])}
          error={saidAt(errors, ['value', 'link'], parts['link'], '')}
          onChange={({ currentTarget }) => {
            change({ link: currentTarget.value === '' ? undefined : currentTarget.value });
          }}
        />
      )}
      <WithinInput
        value={parts['within']}
        errors={errors}
        disabled={disabled}
        onChange={(within) => {
          change({ within });
        }}
      />
    </RuleFrame>
  );
}
