import { Autocomplete, type AutocompleteProps } from '@mantine/core';
import type { KnownPath } from './known-path.js';

interface PathInputProps extends Omit<AutocompleteProps, 'data' | 'renderOption'> {
  readonly paths: readonly KnownPath[];
}

/** Where a datum is found: any path, with the known ones suggested by their names. */
export function PathInput({ paths, ...input }: PathInputProps) {
  const titles = new Map(paths.map(({ path, title }) => [path, title]));
  return (
    <Autocomplete
      {...input}
      data={[...titles.keys()]}
      maxDropdownHeight={260}
      filter={({ options, search }) => {
        const wanted = search.trim().toLowerCase();
        return options.filter(
          (option) =>
            'value' in option &&
            `${option.value} ${titles.get(option.value) ?? ''}`.toLowerCase().includes(wanted),
        );
      }}
      renderOption={({ option: { value } }) => (
        <div>
          <div>{titles.get(value)}</div>
          <div style={{ fontSize: 12, color: 'var(--sj-ink-soft)' }}>{value}</div>
        </div>
      )}
    />
  );
}
