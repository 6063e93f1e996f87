const LONGEST = 60;

/** The readable key of a name: `Purchase confirmation!` → `purchase-confirmation`. Never empty. */
export function journeyKey(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
  return words || 'journey';
}
