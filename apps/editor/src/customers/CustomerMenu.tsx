import { Menu } from '@mantine/core';
import { IconDownload, IconEraser } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { mayPublish } from '../shell/may-publish.js';
import { MoreButton } from '../shell/MoreButton.js';
import { useViewer } from '../shell/viewer.js';
import { EraseDialog } from './EraseDialog.js';

interface CustomerMenuProps {
  readonly customerId: string;
  /** What the customer is called. */
  readonly name: string;
  /** By whom senders know them. */
  readonly userIds: readonly string[];
  /** Reads the customer anew. */
  readonly onErased: () => void;
}

/** What can be done with everything that is known of a customer: take it along, or erase it. */
export function CustomerMenu({ customerId, name, userIds, onErased }: CustomerMenuProps) {
  const { role } = useViewer();
  const [isAsking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <MoreButton ref={button} data-testid="customer-menu" />
        </Menu.Target>
        <Menu.Dropdown>
          {mayPublish(role) ? (
            <Menu.Item
              component="a"
              href={`/v1/customers/${customerId}/export`}
              download
              leftSection={<IconDownload size={16} aria-hidden />}
              data-testid="export-customer"
            >
              Export as JSON
            </Menu.Item>
          ) : (
            <Menu.Item disabled leftSection={<IconDownload size={16} aria-hidden />}>
              Export as JSON
            </Menu.Item>
          )}
          <Menu.Item
            color="red"
            disabled={role !== 'ADMIN'}
            leftSection={<IconEraser size={16} aria-hidden />}
            data-testid="erase-customer"
            onClick={() => {
              // The dialog gives the focus back to where it was, and the menu's entry is gone by then.
              button.current?.focus();
              setAsking(true);
            }}
          >
            Erase…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <EraseDialog
        customerId={customerId}
        name={name}
        userIds={userIds}
        opened={isAsking}
        onClose={(isErased) => {
          setAsking(false);
          if (isErased) onErased();
        }}
      />
    </>
  );
}
