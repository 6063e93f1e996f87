import { Menu, Text } from '@mantine/core';
import { IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useSessionStore } from './session-store.js';
import { useViewer } from './viewer.js';

/** Who is signed in, and the way out. */
export function AccountMenu({ className }: { readonly className?: string }) {
  const { user, workspace } = useViewer();
  const lose = useSessionStore((session) => session.lose);
  const signOut = async () => {
    await fetch('/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' } });
    lose();
  };
  return (
    <Menu position="right-end" width={220} withinPortal>
      <Menu.Target>
        <button type="button" className={className} data-testid="account">
          <IconUserCircle size={22} stroke={1.6} aria-hidden />
          Account
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--sj-ink)">
            {user?.name ?? 'Server key'}
          </Text>
          {user?.email}
          <br />
          {workspace.name}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
