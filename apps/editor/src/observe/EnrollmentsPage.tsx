import { useQuery } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { IconHelpCircle, IconUsersPlus } from '@tabler/icons-react';
import { Link, useParams, useSearchParams } from 'react-router';
import { whyNotByHand } from '../audiences/takes-by-hand.js';
import { CustomerMark } from '../customers/CustomerMark.js';
import { customerName, customerNote } from '../customers/customer-name.js';
import { JourneyEnrollmentsDocument } from '../generated/graphql.js';
import { usePages } from '../graphql/use-pages.js';
import { Crumb } from '../shell/Crumb.js';
import { EmptyState } from '../shell/EmptyState.js';
import { mayPublish } from '../shell/may-publish.js';
import { NotFoundPage } from '../shell/NotFoundPage.js';
import { Page } from '../shell/Page.js';
import { Pager } from '../shell/Pager.js';
import { Pending } from '../shell/Pending.js';
import rows from '../shell/RowList.module.css';
import { useViewer } from '../shell/viewer.js';
import { timesInWords } from '../words/times-in-words.js';
import { EnrollmentFilter } from './EnrollmentFilter.js';
import { readFilter, writeFilter, type Filter } from './enrollment-filter.js';
import { EnrollmentRow } from './EnrollmentRow.js';

const PAGE = 25;
/** How often the list is read anew, in ms. */
const REFRESH = 5000;

/** The customers in a journey, by node and state. */
export function EnrollmentsPage() {
  const { journeyId = '' } = useParams();
  const { role } = useViewer();
  const [search, setSearch] = useSearchParams();
  const filter = readFilter(search);
  const pages = usePages();
  const { data, previousData, error, refetch } = useQuery(JourneyEnrollmentsDocument, {
    variables: { id: journeyId, first: PAGE, after: pages.after, state: filter.state, nodeId: filter.node },
    pollInterval: REFRESH,
  });
  const shown = data ?? previousData;
  if (shown === undefined) {
    return <Pending label="Loading customers" error={error} onRetry={() => void refetch()} />;
  }
  const { journey } = shown;
  if (journey === null) return <NotFoundPage />;
  const { enrollments } = journey;
  const isAnybody = filter.state === null && filter.node === null;
  const change = (next: Filter) => {
    pages.reset();
    setSearch(writeFilter(next), { replace: true });
  };
  return (
    <Page
      title="Customers in this journey"
      crumb={<Crumb to={`/journeys/${journeyId}`}>{journey.name}</Crumb>}
      lead={
        isAnybody
          ? `Entered ${timesInWords(enrollments.totalCount)}`
          : `${String(enrollments.totalCount)} fit this choice`
      }
      actions={
        <Group gap="xs">
          {mayPublish(role) && whyNotByHand(journey) === null && (
            <Button
              component={Link}
              to={`/journeys/${journeyId}/let-in/new`}
              leftSection={<IconUsersPlus size={17} aria-hidden />}
              data-testid="let-customers-in"
            >
              Let customers in…
            </Button>
          )}
          <Button
            component={Link}
            to={`/journeys/${journeyId}/why`}
            variant="default"
            leftSection={<IconHelpCircle size={17} aria-hidden />}
            data-testid="why"
          >
            Why, or why not?
          </Button>
          <EnrollmentFilter filter={filter} graph={journey.version?.graph} onChange={change} />
        </Group>
      }
    >
      {enrollments.totalCount === 0 ? (
        <EmptyState title="Nobody here">
          {isAnybody ? 'Nobody has entered this journey yet.' : 'No customer fits this choice right now.'}
        </EmptyState>
      ) : (
        <>
          <ul className={rows.list} aria-label="Customers">
            {enrollments.edges.map(({ node }) => (
              <li key={node.id}>
                <EnrollmentRow
                  enrollment={node}
                  title={customerName(node.customer)}
                  note={customerNote(node.customer)}
                  mark={<CustomerMark customer={node.customer} />}
                />
              </li>
            ))}
          </ul>
          <Pager pages={pages} pageInfo={enrollments.pageInfo} />
        </>
      )}
    </Page>
  );
}
