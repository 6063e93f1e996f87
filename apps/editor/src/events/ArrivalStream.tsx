import { Alert, Button, Group } from '@mantine/core';
import { IconArrowUp, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { EmptyState } from '../shell/EmptyState.js';
import { Pager } from '../shell/Pager.js';
import { Pending } from '../shell/Pending.js';
import rows from '../shell/RowList.module.css';
import { exactMoment } from '../words/moment.js';
import { ArrivalRow } from './ArrivalRow.js';
import { type ArrivalsFilter, isEverything } from './arrivals-filter.js';
import { FirstEvent } from './FirstEvent.js';
import { PAGE, useArrivals } from './use-arrivals.js';
import { useScrolled } from './use-scrolled.js';

/** What came in, the last first; it moves as long as nobody reads. */
export function ArrivalStream({ filter }: { readonly filter: ArrivalsFilter }) {
  const [isPaused, setPaused] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const isScrolled = useScrolled();
  const { shown, fresh, page, pages, error, refetch } = useArrivals(
    filter,
    isPaused || isScrolled || openId !== null,
  );
  if (shown === undefined) return <Pending label="Loading events" error={error} onRetry={refetch} />;
  if (shown.length === 0 && page?.lookedBackTo == null && pages.number === 1)
    return isEverything(filter) ? (
      <FirstEvent />
    ) : (
      <EmptyState title="Nothing fits">Nothing that came in fits this choice.</EmptyState>
    );
  const showFresh = () => {
    setPaused(false);
    setOpenId(null);
    window.scrollTo({ top: 0 });
  };
  return (
    <>
      <Group justify="space-between" mb="sm" mih={36}>
        <Button
          variant="default"
          size="compact-md"
          leftSection={
            isPaused ? <IconPlayerPlay size={15} aria-hidden /> : <IconPlayerPause size={15} aria-hidden />
          }
          data-testid="pause"
          onClick={() => {
            setPaused(!isPaused);
          }}
        >
          {isPaused ? 'Go on' : 'Pause'}
        </Button>
        <div role="status">
          {fresh > 0 && (
            <Button
              size="compact-md"
              radius="xl"
              leftSection={<IconArrowUp size={15} aria-hidden />}
              data-testid="fresh"
              onClick={showFresh}
            >
              {fresh >= PAGE ? `${String(PAGE)}+` : fresh} new
            </Button>
          )}
        </div>
      </Group>
      <ul className={rows.list} aria-label="Events">
        {shown.map((arrival) => (
          <li key={arrival.id}>
            <ArrivalRow
              arrival={arrival}
              isOpen={arrival.id === openId}
              onToggle={() => {
                setOpenId(arrival.id === openId ? null : arrival.id);
              }}
            />
          </li>
        ))}
      </ul>
      {page?.lookedBackTo != null && (
        <Alert mt="md" color="gray" data-testid="looked-back">
          Looked through everything back to {exactMoment(page.lookedBackTo)}. Choose Next to look further
          back.
        </Alert>
      )}
      {page !== undefined && <Pager pages={pages} pageInfo={page.pageInfo} />}
    </>
  );
}
