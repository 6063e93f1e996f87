/** The longest key. */
const MOST_CHARACTERS = 60;

/** A key for a name, as conditions write keys: *Good customers, Köln* becomes `good-customers-koln`. */
export function keyOfName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_CHARACTERS)
    .replace(/^-|-$/g, '');
}
