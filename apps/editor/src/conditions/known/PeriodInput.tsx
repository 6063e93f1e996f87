import { Input } from '@mantine/core';
import type { ErrorSchema } from '@rjsf/utils';
import type { KnownPath } from '../../variables/known-path.js';
import { PathInput } from '../../variables/PathInput.js';
import { partsOf, textOfPart, type Parts } from '../known-draft.js';
import { LengthInput, lengthRefusal } from '../LengthInput.js';
import styles from '../RuleGroupEditor.module.css';
import type { RuleScene } from '../rule-scene.js';
import { saidAt } from '../said-at.js';
import { partsOfPeriod, periodOf, periods, type Period } from './did-period.js';
import { PlainSelect } from './PlainSelect.js';

interface PeriodInputProps {
  readonly parts: Parts;
  readonly scene: RuleScene;
  readonly paths: readonly KnownPath[];
  readonly errors: ErrorSchema | undefined;
  readonly disabled: boolean;
  readonly onChange: (changed: Parts) => void;
}

/** Since when what was done counts: ever, for a while, since a date or since the entry. */
export function PeriodInput({ parts, scene, paths, errors, disabled, onChange }: PeriodInputProps) {
  const { within, since } = parts;
  const period = periodOf(parts);
  const offered: readonly Period[] =
    scene.place === 'journey' ? ['ever', 'within', 'date', 'entry'] : ['ever', 'within', 'date'];
  const field = textOfPart(partsOf(since)['field']);
  const wrongLength = saidAt(errors, ['value', 'within'], within, 'Say how long.');
  const wrongDate = saidAt(errors, ['value', 'since'], since, 'Say since when.');
  return (
    <>
      <div className={styles.line}>
        <PlainSelect
          label="When"
          value={period}
          // What a file asks for beyond this list can be kept.
          choices={Object.fromEntries([...new Set([...offered, period])].map((key) => [key, periods[key]]))}
          disabled={disabled}
          testId="rule-period"
          onChange={(next) => {
            onChange(partsOfPeriod(next as Period, parts));
          }}
        />
        {within !== undefined && (
          <LengthInput
            value={within}
            disabled={disabled}
            onChange={(length) => {
              onChange({ within: length });
            }}
          />
        )}
        {typeof since === 'object' && (
          <PathInput
            size="xs"
            aria-label="Since which date"
            placeholder="customer.renewed_at"
            disabled={disabled}
            paths={paths.filter(({ path, type }) => type !== 'list' && !path.startsWith('event.'))}
            value={field}
            onChange={(next) => {
              onChange({ since: { field: next } });
            }}
          />
        )}
      </div>
      {wrongLength !== undefined && <Input.Error>{lengthRefusal(within) ?? wrongLength}</Input.Error>}
      {wrongDate !== undefined && (
        <Input.Error>
          {scene.place === 'segment' && since === 'entry' ? wrongDate : 'Choose a field that holds a date.'}
        </Input.Error>
      )}
    </>
  );
}
