// What a text or a JSON string of PostgreSQL cannot hold.
const UNSTORABLE = /[\0\p{Surrogate}]/gu;
const LONGEST_REASON = 2_000;

/** Words from outside (a provider's, an error's) as PostgreSQL can hold them, cut to what a person would read. */
export function storableText(text: string): string {
  return text.replace(UNSTORABLE, '\uFFFD').slice(0, LONGEST_REASON);
}

/** A value from outside as JSON that PostgreSQL can hold. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'string' ? item.replace(UNSTORABLE, '\uFFFD') : item,
  );
}
