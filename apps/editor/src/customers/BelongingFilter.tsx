import { Select } from '@mantine/core';
import type { NamedKey } from '../conditions/known/use-belonging.js';

interface BelongingFilterProps {
  readonly label: string;
  readonly chosen: string | null;
  /** The segments or lists that there are; undefined while they are being read. */
  readonly known: readonly NamedKey[] | undefined;
  readonly onChoose: (key: string | null) => void;
}

/** Narrows customers down to those of a segment, or of a list. */
export function BelongingFilter({ label, chosen, known = [], onChoose }: BelongingFilterProps) {
  const data = known.map(({ key, name }) => ({ value: key, label: name }));
  const isThere = chosen === null || data.some(({ value }) => value === chosen);
  if (chosen === null && data.length === 0) return null;
  return (
    <Select
      w={170}
      aria-label={label}
      placeholder={label}
      clearable
      searchable
      data={isThere ? data : [...data, { value: chosen, label: chosen }]}
      value={chosen}
      onChange={onChoose}
    />
  );
}
