import { useQuery } from '@apollo/client/react';
import { CustomerEnrollmentsDocument } from '../generated/graphql.js';
import { usePages } from '../graphql/use-pages.js';
import { EnrollmentRow } from '../observe/EnrollmentRow.js';
import { EmptyState } from '../shell/EmptyState.js';
import { Pager } from '../shell/Pager.js';
import { Pending } from '../shell/Pending.js';
import rows from '../shell/RowList.module.css';

/** The journeys a customer walks or has walked. */
export function CustomerEnrollments({ customerId }: { readonly customerId: string }) {
  const pages = usePages();
  const { data, error, refetch } = useQuery(CustomerEnrollmentsDocument, {
    variables: { id: customerId, first: 20, after: pages.after },
  });
  const enrollments = data?.customer?.enrollments;
  if (enrollments === undefined) {
    return <Pending label="Loading journeys" error={error} onRetry={() => void refetch()} />;
  }
  if (enrollments.edges.length === 0)
    return (
      <EmptyState title="In no journey">Nothing this customer did has let them into a journey.</EmptyState>
    );
  return (
    <>
      <ul className={rows.list} aria-label="Journeys of this customer">
        {enrollments.edges.map(({ node }) => (
          <li key={node.id}>
            <EnrollmentRow enrollment={node} title={node.journey.name} />
          </li>
        ))}
      </ul>
      <Pager pages={pages} pageInfo={enrollments.pageInfo} />
    </>
  );
}
