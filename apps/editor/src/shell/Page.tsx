import { Box, Group, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';

interface PageProps {
  readonly title: string;
  /** One line on what the page is for. */
  readonly lead?: ReactNode;
  /** Above the title: where this page belongs. */
  readonly crumb?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page with its heading, in the middle column. */
export function Page({ title, lead, crumb, actions, children }: PageProps) {
  useDocumentTitle(`${title} · Sojourn`);
  return (
    <Box component="main" maw={1080} mx="auto" px={{ base: 'md', sm: 'xl' }} py={{ base: 'lg', sm: 40 }}>
      {crumb}
      <Group justify="space-between" align="flex-end" mb="xl" gap="md">
        <div>
          <Title order={1}>{title}</Title>
          {lead !== undefined && (
            <Text c="var(--sj-ink-soft)" mt={6} maw={640} style={{ textWrap: 'pretty' }}>
              {lead}
            </Text>
          )}
        </div>
        {actions}
      </Group>
      {children}
    </Box>
  );
}
