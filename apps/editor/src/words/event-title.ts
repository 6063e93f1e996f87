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

/** What to call an event: by its name, else by what its type says. */
export function eventTitle({ name, type }: { readonly name: string | null; readonly type: string }): string {
  return name ?? titles[type] ?? type;
}
