import type { NodeType } from '@sojourn/engine';

const categories: readonly string[] = ['Triggers', 'Messages', 'Timing', 'Logic', 'Data', 'Team'];

/** Sorted as the palette shows them: by category, within one by their `order`, then by title and version. */
export function inPaletteOrder(types: readonly NodeType[]): readonly NodeType[] {
  return types.toSorted(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      (a.order ?? LAST) - (b.order ?? LAST) ||
      a.title.localeCompare(b.title, 'en') ||
      a.version - b.version,
  );
}

const LAST = 1_000;

/** A category that is not named here comes last. */
function placeOf({ category }: NodeType): number {
  const place = categories.indexOf(category);
  return place === -1 ? LAST : place;
}
