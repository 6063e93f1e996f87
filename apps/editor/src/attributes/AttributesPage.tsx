import { useQuery } from '@apollo/client/react';
import { AttributesDocument } from '../generated/graphql.js';
import { usePages } from '../graphql/use-pages.js';
import { Crumb } from '../shell/Crumb.js';
import { EmptyState } from '../shell/EmptyState.js';
import { Page } from '../shell/Page.js';
import { Pager } from '../shell/Pager.js';
import { Pending } from '../shell/Pending.js';
import rows from '../shell/RowList.module.css';
import { useViewer } from '../shell/viewer.js';
import { AttributeRow } from './AttributeRow.js';

const PAGE = 50;

/** What is known of customers and accounts, and of which type it is. */
export function AttributesPage() {
  const pages = usePages();
  const { role } = useViewer();
  const { data, previousData, error, refetch } = useQuery(AttributesDocument, {
    variables: { first: PAGE, after: pages.after },
  });
  const attributes = (data ?? previousData)?.attributes;
  return (
    <Page
      title="Attributes"
      crumb={<Crumb to="/customers">Customers</Crumb>}
      lead="What you send about customers and their accounts. The type decides what conditions can ask about it."
    >
      {attributes === undefined ? (
        <Pending label="Loading attributes" error={error} onRetry={() => void refetch()} />
      ) : attributes.totalCount === 0 ? (
        <EmptyState title="Nothing is known yet">
          Attributes appear when your shop or app sends what it knows of customers.
        </EmptyState>
      ) : (
        <>
          <ul className={rows.list} aria-label="Attributes">
            {attributes.edges.map(({ node }) => (
              <li key={node.path}>
                <AttributeRow
                  attribute={node}
                  canDeclare={role !== 'VIEWER'}
                  onChanged={() => void refetch()}
                />
              </li>
            ))}
          </ul>
          <Pager pages={pages} pageInfo={attributes.pageInfo} />
        </>
      )}
    </Page>
  );
}
