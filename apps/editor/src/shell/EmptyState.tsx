import { Center, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { LineArt } from './LineArt.js';

interface EmptyStateProps {
  readonly title: string;
  /** What will be here, and how it gets here. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** Stands where a list will be, and says how it fills. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <Center mih={360} p="xl" data-testid="empty">
      <Stack align="center" gap="xs" maw={440} ta="center">
        <LineArt />
        <Title order={2} mt="sm">
          {title}
        </Title>
        <Text c="var(--sj-ink-soft)">{children}</Text>
        {action !== undefined && <div style={{ marginTop: 12 }}>{action}</div>}
      </Stack>
    </Center>
  );
}
