import type { RepairReport } from '@sojourn/store';

/** What is still to be repaired, for an operator: a line for each thing there is. */
export function reportInWords({
  overdue,
  outstanding,
  elsewhere,
  audiences,
  calendars,
  quarantined,
  setAside,
}: RepairReport): string {
  const lines = [
    line(overdue, 'run is past its moment: it is nudged', 'runs are past their moments: they are nudged'),
    line(
      elsewhere,
      'run is still to be moved to this Temporal server',
      'runs are still to be moved to this Temporal server',
    ),
    line(outstanding, 'nudge is to go out, by a running worker', 'nudges are to go out, by a running worker'),
    line(
      audiences,
      'audience run is to be looked after, by a running worker',
      'audience runs are to be looked after, by a running worker',
    ),
    line(
      calendars,
      'calendar is to be brought up to date, by a running worker',
      'calendars are to be brought up to date, by a running worker',
    ),
    line(
      quarantined,
      'enrollment is quarantined and waits for a person',
      'enrollments are quarantined and wait for a person',
    ),
    line(setAside, 'event is set aside and waits for a person', 'events are set aside and wait for a person'),
  ].filter((each) => each !== null);
  return lines.length === 0 ? 'Nothing is to be repaired.' : lines.join('\n');
}

function line(count: number, one: string, many: string): string | null {
  if (count === 0) return null;
  return `${count} ${count === 1 ? one : many}.`;
}
