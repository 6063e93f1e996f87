import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface CrumbProps {
  readonly to: string;
  readonly children: ReactNode;
}

/** The way back to what a page is part of. */
export function Crumb({ to, children }: CrumbProps) {
  return (
    <Anchor component={Link} to={to} size="sm">
      {children}
    </Anchor>
  );
}
