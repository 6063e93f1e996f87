import { Group, Select, Switch, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { type ArrivalsFilter, eventTypes } from './arrivals-filter.js';

interface ArrivalsFilterBarProps {
  readonly filter: ArrivalsFilter;
  readonly onChange: (filter: ArrivalsFilter) => void;
}

const types = Object.entries(eventTypes).map(([value, label]) => ({ value, label }));

/** Chooses which arrivals are listed. */
export function ArrivalsFilterBar({ filter, onChange }: ArrivalsFilterBarProps) {
  return (
    <Group mb="md" gap="sm" align="center" role="search" aria-label="Which events">
      <FilterText
        label="Event name"
        placeholder="Any event name"
        value={filter.name}
        testId="filter-name"
        onChange={(name) => {
          onChange({ ...filter, name });
        }}
      />
      <FilterText
        label="Customer"
        placeholder="Anybody’s user id or id"
        value={filter.customer}
        testId="filter-customer"
        onChange={(customer) => {
          onChange({ ...filter, customer });
        }}
      />
      <Select
        w={150}
        aria-label="Type"
        placeholder="Any type"
        clearable
        data={types}
        value={filter.type}
        data-testid="filter-type"
        onChange={(type) => {
          onChange({ ...filter, type });
        }}
      />
      <Switch
        label="Only problems"
        checked={filter.onlyProblems}
        data-testid="filter-problems"
        onChange={(event) => {
          onChange({ ...filter, onlyProblems: event.currentTarget.checked });
        }}
      />
    </Group>
  );
}

interface FilterTextProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string | null;
  readonly testId: string;
  readonly onChange: (value: string | null) => void;
}

function FilterText({ label, placeholder, value, testId, onChange }: FilterTextProps) {
  const [typed, setTyped] = useState(value ?? '');
  const [told, setTold] = useState(value);
  // The address was changed by something else than typing.
  if (value !== told) {
    setTold(value);
    if (value !== wanted(typed)) setTyped(value ?? '');
  }
  const tell = useDebouncedCallback((text: string) => {
    onChange(wanted(text));
  }, 300);
  return (
    <TextInput
      w={230}
      aria-label={label}
      placeholder={placeholder}
      value={typed}
      data-testid={testId}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}

function wanted(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
