import { Button, Group, Text } from '@mantine/core';
import type { Pages } from '../graphql/use-pages.js';

interface PagerProps {
  readonly pages: Pages;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Moves through a long list, page by page; absent when there is only one. */
export function Pager({ pages, pageInfo }: PagerProps) {
  if (pages.number === 1 && !pageInfo.hasNextPage) return null;
  return (
    <Group role="navigation" aria-label="Pages" justify="center" mt="lg">
      <Button variant="default" size="compact-md" disabled={pages.number === 1} onClick={pages.previous}>
        Previous
      </Button>
      <Text size="sm" c="var(--sj-ink-soft)">
        Page {pages.number}
      </Text>
      <Button
        variant="default"
        size="compact-md"
        disabled={!pageInfo.hasNextPage}
        onClick={() => {
          pages.next(pageInfo);
        }}
      >
        Next
      </Button>
    </Group>
  );
}
