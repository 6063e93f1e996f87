import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { CustomerDecisionsDocument } from '../generated/graphql.js';
import { usePages } from '../graphql/use-pages.js';
import { EmptyState } from '../shell/EmptyState.js';
import { Pager } from '../shell/Pager.js';
import { Pending } from '../shell/Pending.js';
import rows from '../shell/RowList.module.css';
import { DecisionRow } from './DecisionRow.js';

interface DecisionListProps {
  readonly customerId: string;
  /** Only what this journey decided; of all journeys when it is left out. */
  readonly journeyId?: string;
  /** What it means when there is nothing. */
  readonly children: ReactNode;
}

/** Why a customer entered journeys, and why not: the latest decision first. */
export function DecisionList({ customerId, journeyId, children }: DecisionListProps) {
  const pages = usePages();
  const { data, error, refetch } = useQuery(CustomerDecisionsDocument, {
    variables: { id: customerId, journeyId: journeyId ?? null, first: 20, after: pages.after },
  });
  if (data === undefined) {
    return <Pending label="Loading decisions" error={error} onRetry={() => void refetch()} />;
  }
  const decisions = data.customer?.decisions;
  if (decisions === undefined)
    return <EmptyState title="Nobody here">This customer is not there any more.</EmptyState>;
  if (decisions.edges.length === 0) return <EmptyState title="No decision">{children}</EmptyState>;
  return (
    <>
      <ul className={rows.list} aria-label="Decisions, the latest first">
        {decisions.edges.map(({ node }) => (
          <li key={node.id}>
            <DecisionRow decision={node} isOfOneJourney={journeyId !== undefined} />
          </li>
        ))}
      </ul>
      <Pager pages={pages} pageInfo={decisions.pageInfo} />
    </>
  );
}
