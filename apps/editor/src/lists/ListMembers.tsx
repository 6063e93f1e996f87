import { ActionIcon, Group } from '@mantine/core';
import { IconUserMinus } from '@tabler/icons-react';
import { CustomerRow } from '../customers/CustomerRow.js';
import { customerName } from '../customers/customer-name.js';
import type { CustomerInRowFragment } from '../generated/graphql.js';
import rows from '../shell/RowList.module.css';

interface ListMembersProps {
  readonly customers: readonly CustomerInRowFragment[];
  /** Absent for who may not. */
  readonly onRemove?: (customerId: string) => void;
}

/** Who is on a list. */
export function ListMembers({ customers, onRemove }: ListMembersProps) {
  return (
    <ul className={rows.list} aria-label="Customers on this list">
      {customers.map((customer) => (
        <li key={customer.id}>
          <Group wrap="nowrap" gap="xs">
            <div style={{ flex: 1, minWidth: 0 }}>
              <CustomerRow customer={customer} />
            </div>
            {onRemove !== undefined && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={32}
                aria-label={`Take ${customerName(customer)} off the list`}
                title="Take off the list"
                onClick={() => {
                  onRemove(customer.id);
                }}
              >
                <IconUserMinus size={18} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        </li>
      ))}
    </ul>
  );
}
