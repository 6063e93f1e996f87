import { useQuery } from '@apollo/client/react';
import { Alert, Checkbox, Paper, Pill, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { customerName, customerNote } from '../customers/customer-name.js';
import { CustomersDocument } from '../generated/graphql.js';
import { errorInWords } from '../graphql/error-in-words.js';
import { plural } from '../words/plural.js';
import { MOST_PICKED, type PickedCustomer } from './audience-choice.js';

const SHOWN = 8;

interface CustomerPickerProps {
  readonly picked: readonly PickedCustomer[];
  readonly disabled: boolean;
  readonly onChange: (picked: readonly PickedCustomer[]) => void;
}

/** Picks customers one by one, by a search. */
export function CustomerPicker({ picked, disabled, onChange }: CustomerPickerProps) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const { data, previousData, error } = useQuery(CustomersDocument, {
    variables: { first: SHOWN, after: null, search: search === '' ? null : search },
  });
  const found = (data ?? previousData)?.customers.edges.map(({ node }) => node);
  const without = (id: string) => picked.filter((each) => each.id !== id);
  return (
    <Paper withBorder p="lg">
      <TextInput
        label="Customers"
        placeholder="Search by id, email or name"
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed}
        disabled={disabled}
        data-testid="pick-search"
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
      />
      {error !== undefined && (
        <Alert color="red" mt="sm">
          {errorInWords(error)}
        </Alert>
      )}
      <Stack gap="xs" mt="md" role="group" aria-label="Customers found">
        {found?.map((customer) => {
          const { id } = customer;
          const isPicked = picked.some((each) => each.id === id);
          return (
            <Checkbox
              key={id}
              label={customerName(customer)}
              description={customerNote(customer)}
              checked={isPicked}
              disabled={disabled || (!isPicked && picked.length >= MOST_PICKED)}
              onChange={() => {
                onChange(isPicked ? without(id) : [...picked, { id, name: customerName(customer) }]);
              }}
            />
          );
        })}
        {found?.length === 0 && (
          <Text size="sm" c="var(--sj-ink-soft)">
            {search === ''
              ? 'Customers appear with their first event.'
              : `No customer has “${search}” in an id or an attribute.`}
          </Text>
        )}
      </Stack>
      {picked.length > 0 && (
        <>
          <Text size="xs" fw={650} mt="md" mb={6} c="var(--sj-ink-soft)">
            {plural(picked.length, 'customer')} picked
          </Text>
          <Pill.Group>
            {picked.map(({ id, name }) => (
              <Pill
                key={id}
                size="lg"
                styles={{ remove: { minWidth: 26, minHeight: 26 } }}
                withRemoveButton={!disabled}
                removeButtonProps={{
                  'aria-label': `Leave ${name} out`,
                  'aria-hidden': false,
                  tabIndex: 0,
                }}
                onRemove={() => {
                  onChange(without(id));
                }}
              >
                {name}
              </Pill>
            ))}
          </Pill.Group>
        </>
      )}
    </Paper>
  );
}
