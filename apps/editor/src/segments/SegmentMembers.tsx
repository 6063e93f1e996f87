import { useQuery } from '@apollo/client/react';
import { Text, Title } from '@mantine/core';
import { CustomerRow } from '../customers/CustomerRow.js';
import { SegmentMembersDocument } from '../generated/graphql.js';
import { usePages } from '../graphql/use-pages.js';
import { Pager } from '../shell/Pager.js';
import { Pending } from '../shell/Pending.js';
import rows from '../shell/RowList.module.css';
import { plural } from '../words/plural.js';

/** How often the members are read anew, in ms: people come and go by themselves. */
const REFRESH = 2000;

/** Who is in a segment. */
export function SegmentMembers({ id }: { readonly id: string }) {
  const pages = usePages();
  const { data, previousData, error, refetch } = useQuery(SegmentMembersDocument, {
    variables: { id, first: 20, after: pages.after },
    pollInterval: REFRESH,
  });
  const members = (data ?? previousData)?.segment?.members;
  if (members === undefined) {
    return <Pending label="Loading members" error={error} onRetry={() => void refetch()} />;
  }
  return (
    <section aria-label="Members">
      <Title order={2} mt="xl" mb="md" data-testid="member-count">
        {plural(members.totalCount, 'member')}
      </Title>
      {members.totalCount === 0 ? (
        <Text c="var(--sj-ink-soft)">Nobody yet. Whoever fits comes in within seconds.</Text>
      ) : (
        <>
          <ul className={rows.list} aria-label="Members">
            {members.edges.map(({ node }) => (
              <li key={node.id}>
                <CustomerRow customer={node} />
              </li>
            ))}
          </ul>
          <Pager pages={pages} pageInfo={members.pageInfo} />
        </>
      )}
    </section>
  );
}
