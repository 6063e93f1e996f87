/** What has happened where an event has no name of its own, by its type. */
const titles: Readonly<Record<string, string>> = {
  identify: 'Attributes were sent',
  group: 'Joined an account',
  alias: 'Got another id',
  merge: 'Turned out to be the same as another customer',
  segment: 'A segment changed',
  attribute: 'An attribute changed',
  date: 'A date came',
  trigger: 'Named to a journey by a program',
};

/** An event, as far as its title needs it. */
export interface TitledEvent {
  readonly name: string | null;
  readonly type: string;
  readonly change: {
    readonly segment: string | null;
    readonly hasEntered: boolean | null;
    readonly attribute: string | null;
  } | null;
}

/** What to call an event: by its name or by what it says has changed, else by what its type says. */
export function eventTitle({ name, type, change }: TitledEvent): string {
  if (change?.segment != null)
    return `${change.hasEntered === true ? 'Came into' : 'Left'} the segment “${change.segment}”`;
  if (change?.attribute != null) return `Their ${change.attribute.replace(/^customer\./, '')} changed`;
  return name ?? titles[type] ?? type;
}
