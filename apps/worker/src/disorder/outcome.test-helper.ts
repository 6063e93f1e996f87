/** What has become of everybody, in sentences, by all the names a customer is known by, sorted and joined. */
export type Outcomes = ReadonlyMap<string, readonly string[]>;

/** An enrollment, and the event that let the customer in. */
export interface Entry {
  readonly journey: string;
  readonly key: string;
  readonly generation: number;
  readonly messageId: string;
}

/** What has become of one customer, in sentences. */
export function outcomeInWords(
  attributes: Readonly<Record<string, unknown>>,
  segments: readonly string[],
  entries: readonly Entry[],
): readonly string[] {
  return [
    ...Object.entries(attributes).map(([name, value]) => `has ${name}: ${JSON.stringify(value)}`),
    ...segments.map((key) => `is in ${key}`),
    ...entries.map(
      ({ journey, key, generation, messageId }) =>
        `entered ${journey}: ${key}, generation ${generation}, by ${messageId}`,
    ),
  ];
}

/** Where two differ: of the first few customers what is missing in the one, and what there is too much. */
export function differences(found: Outcomes, expected: Outcomes): readonly object[] {
  const names = [...new Set([...found.keys(), ...expected.keys()])].sort();
  return names
    .map((name) => {
      const [one, other] = [found.get(name) ?? ['is not there'], expected.get(name) ?? ['is not there']];
      return { name, missing: without(other, one), surplus: without(one, other) };
    })
    .filter(({ missing, surplus }) => missing.length + surplus.length > 0)
    .slice(0, MOST_SHOWN);
}

const MOST_SHOWN = 5;

/** Sentences that are said more often in the one than in the other. */
function without(some: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return some.filter((one) => {
    const times = left.get(one) ?? 0;
    left.set(one, times - 1);
    return times <= 0;
  });
}
