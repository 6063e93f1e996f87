import { useSearchParams } from 'react-router';
import { Page } from '../shell/Page.js';
import { readFilter, writeFilter } from './arrivals-filter.js';
import { ArrivalStream } from './ArrivalStream.js';
import { ArrivalsFilterBar } from './ArrivalsFilterBar.js';

/** What comes in, while it comes in, and what became of it. */
export function EventsPage() {
  const [search, setSearch] = useSearchParams();
  const filter = readFilter(search);
  return (
    <Page
      title="Events"
      lead="Everything that comes in, as it comes in: what it started, and what went wrong with it."
    >
      <ArrivalsFilterBar
        filter={filter}
        onChange={(next) => {
          setSearch(writeFilter(next), { replace: true });
        }}
      />
      <ArrivalStream key={JSON.stringify(filter)} filter={filter} />
    </Page>
  );
}
