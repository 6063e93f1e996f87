import { ActionIcon, type ActionIconProps } from '@mantine/core';
import { IconDotsVertical } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';

type MoreButtonProps = ActionIconProps & ComponentPropsWithRef<'button'> & { readonly 'data-testid': string };

/** Opens the menu of what else can be done with a page's subject; for `Menu.Target`, which gives it the rest. */
export function MoreButton(props: MoreButtonProps) {
  return (
    <ActionIcon {...props} variant="default" radius="xl" size={36} aria-label="More">
      <IconDotsVertical size={18} aria-hidden />
    </ActionIcon>
  );
}
