/** Makes a saved journey of one format one of the next; what it does not know it carries along, sound or not. */
export type Lift = (saved: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
