import { Input } from '@mantine/core';
import type { ErrorSchema } from '@rjsf/utils';
import { LengthInput, lengthRefusal } from '../LengthInput.js';
import { saidAt } from '../said-at.js';
import styles from '../RuleGroupEditor.module.css';
import { PlainSelect } from './PlainSelect.js';

interface WithinInputProps {
  readonly value: unknown;
  readonly errors: ErrorSchema | undefined;
  readonly disabled: boolean;
  readonly onChange: (within: string | undefined) => void;
}

/** Ever, or within the last while. */
export function WithinInput({ value, errors, disabled, onChange }: WithinInputProps) {
  const said = saidAt(errors, ['value', 'within'], value, 'Say how long.');
  return (
    <>
      <div className={styles.line}>
        <PlainSelect
          label="When"
          value={value === undefined ? 'ever' : 'within'}
          choices={{ ever: 'at any time', within: 'within the last' }}
          disabled={disabled}
          onChange={(chosen) => {
            onChange(chosen === 'ever' ? undefined : 'P30D');
          }}
        />
        {value !== undefined && <LengthInput value={value} disabled={disabled} onChange={onChange} />}
      </div>
      {said !== undefined && <Input.Error>{lengthRefusal(value) ?? said}</Input.Error>}
    </>
  );
}
