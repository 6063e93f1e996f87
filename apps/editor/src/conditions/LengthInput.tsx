import { LengthFields } from '../form/widgets/LengthFields.js';
import type { DurationUnit } from '../form/widgets/simple-duration.js';
import { readTypedLength, refusalOfAmount, writeTypedLength } from '../form/widgets/typed-length.js';

interface LengthInputProps {
  readonly value: unknown;
  readonly onChange: (saved: string) => void;
  readonly disabled: boolean;
}

/** In a condition a day is 24 hours; months and years have no length of their own. */
const units: readonly DurationUnit[] = ['minutes', 'hours', 'days', 'weeks'];

/** A length of time that must be given: a number and its unit. */
export function LengthInput({ value, onChange, disabled }: LengthInputProps) {
  const typed = readTypedLength(typeof value === 'string' ? value : '') ?? { text: '', unit: 'days' };
  return (
    <LengthFields
      size="xs"
      amountLabel="How long"
      unitLabel="Unit"
      units={units}
      disabled={disabled}
      value={typed}
      isWrong={lengthRefusal(value) !== undefined}
      onChange={(next) => {
        onChange(writeTypedLength(next));
      }}
    />
  );
}

/** What is wrong with a length that must be given, in words. */
export function lengthRefusal(value: unknown): string | undefined {
  const typed = typeof value === 'string' ? readTypedLength(value) : null;
  return typed === null || typed.text === '' ? 'Say how long.' : refusalOfAmount(typed);
}
