/** Types of events, as people say them. */
export const eventTypes: Readonly<Record<string, string>> = {
  track: 'Track',
  page: 'Page',
  screen: 'Screen',
  identify: 'Identify',
  group: 'Group',
  alias: 'Alias',
  merge: 'Merge',
  segment: 'Segment',
  trigger: 'Trigger',
  attribute: 'Attribute',
  date: 'Date',
};

/** Which arrivals are listed; null and false ask for nothing. */
export interface ArrivalsFilter {
  readonly name: string | null;
  readonly type: string | null;
  /** A customer's id, or a user id or an anonymous id of theirs. */
  readonly customer: string | null;
  readonly onlyProblems: boolean;
}

/** Reads the filter from the address. */
export function readFilter(search: URLSearchParams): ArrivalsFilter {
  const type = search.get('type');
  return {
    name: textOf(search.get('name')),
    type: type !== null && Object.hasOwn(eventTypes, type) ? type : null,
    customer: textOf(search.get('customer')),
    onlyProblems: search.get('problems') === 'only',
  };
}

/** Writes the filter for the address. */
export function writeFilter({ name, type, customer, onlyProblems }: ArrivalsFilter): Record<string, string> {
  return {
    ...(name === null ? {} : { name }),
    ...(type === null ? {} : { type }),
    ...(customer === null ? {} : { customer }),
    ...(onlyProblems ? { problems: 'only' } : {}),
  };
}

/** Whether everything is listed. */
export function isEverything(filter: ArrivalsFilter): boolean {
  return Object.keys(writeFilter(filter)).length === 0;
}

function textOf(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim();
}
