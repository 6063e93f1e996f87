import { useQuery } from '@apollo/client/react';
import { Title } from '@mantine/core';
import { CustomerTimelineDocument } from '../../generated/graphql.js';
import { usePages } from '../../graphql/use-pages.js';
import { EmptyState } from '../../shell/EmptyState.js';
import { Pager } from '../../shell/Pager.js';
import { Pending } from '../../shell/Pending.js';
import { dayInWords } from './clock-words.js';
import { byDay } from './timeline-words.js';
import { TimelineRow } from './TimelineRow.js';
import styles from './timeline.module.css';

const PAGE = 40;

/** All that has happened with a customer, day by day, the latest first. */
export function CustomerTimeline({ customerId }: { readonly customerId: string }) {
  const pages = usePages();
  const { data, error, refetch } = useQuery(CustomerTimelineDocument, {
    variables: { id: customerId, first: PAGE, after: pages.after },
  });
  const timeline = data?.customer?.timeline;
  if (timeline === undefined)
    return <Pending label="Loading the timeline" error={error} onRetry={() => void refetch()} />;
  if (timeline.edges.length === 0)
    return <EmptyState title="Nothing yet">Nothing has happened with this customer so far.</EmptyState>;
  const entries = timeline.edges.map(({ node }) => node);
  return (
    <div data-testid="timeline">
      {byDay(entries, dayInWords).map(({ day, entries: ofDay }) => (
        <section key={day} className={styles.day} aria-label={day}>
          <Title order={2} size="h4" mb="xs">
            {day}
          </Title>
          <ul className={styles.entries}>
            {ofDay.map((entry) => (
              <li key={`${entry.__typename} ${entry.id} ${entry.at}`}>
                <TimelineRow entry={entry} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Pager pages={pages} pageInfo={timeline.pageInfo} />
    </div>
  );
}
