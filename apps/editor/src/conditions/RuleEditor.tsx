import { Input, NativeSelect } from '@mantine/core';
import type { FieldRule } from '@sojourn/conditions';
import type { ReactNode } from 'react';
import type { KnownPath } from '../variables/known-path.js';
import { PathInput } from '../variables/PathInput.js';
import { changeField } from './change-field.js';
import { changeOperator } from './change-operator.js';
import { knownTypeOf } from './known-type.js';
import { hasCase } from './match-case.js';
import { MatchCaseToggle } from './MatchCaseToggle.js';
import { operatorsFor } from './operators-for.js';
import { operators, type Operator } from './operators.js';
import { refusalOfRule } from './refusal-of-rule.js';
import { RuleBox } from './RuleBox.js';
import styles from './RuleGroupEditor.module.css';
import { RuleWarning } from './RuleWarning.js';
import { RuleValue, type NestedGroup } from './RuleValue.js';

interface RuleEditorProps {
  readonly rule: FieldRule;
  readonly paths: readonly KnownPath[];
  readonly errors: readonly string[];
  readonly onChange: (rule: FieldRule) => void;
  readonly onRemove: () => void;
  readonly renderGroup: (nested: NestedGroup) => ReactNode;
  readonly disabled?: boolean;
}

/** Edits one condition: a field, an operator in words, and what it is compared with. */
export function RuleEditor({
  rule,
  paths,
  errors,
  onChange,
  onRemove,
  renderGroup,
  disabled = false,
}: RuleEditorProps) {
  const said = refusalOfRule(rule, errors);
  return (
    <RuleBox onRemove={onRemove} disabled={disabled}>
      <div className={styles.fields}>
        <PathInput
          size="xs"
          aria-label="Field"
          placeholder="entry.total"
          disabled={disabled}
          paths={paths}
          value={rule.field}
          onChange={(field) => {
            onChange(changeField(rule, field, knownTypeOf({ ...rule, field }, paths)));
          }}
          data-testid="rule-field"
        />
        <NativeSelect
          size="xs"
          aria-label="Comparison"
          disabled={disabled}
          value={rule.operator}
          data={operatorsFor(rule, paths).map((name) => ({ value: name, label: operators[name].words }))}
          onChange={({ currentTarget: { value } }) => {
            onChange(changeOperator(rule, value as Operator));
          }}
          data-testid="rule-operator"
        />
        <RuleValue
          rule={rule}
          paths={paths}
          onChange={onChange}
          disabled={disabled}
          renderGroup={renderGroup}
        />
        {hasCase(rule) && <MatchCaseToggle rule={rule} disabled={disabled} onChange={onChange} />}
      </div>
      <RuleWarning rule={rule} paths={paths} />
      {said !== undefined && <Input.Error data-testid="rule-error">{said}</Input.Error>}
    </RuleBox>
  );
}
