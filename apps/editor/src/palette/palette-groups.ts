import type { NodeType } from '@sojourn/engine';

/** Node types under one heading. */
export interface PaletteGroup {
  readonly category: string;
  readonly types: readonly NodeType[];
}

/** The node types that fit a search, by category; every word must occur in the title, description or category. */
export function paletteGroups(types: readonly NodeType[], search: string): readonly PaletteGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = types.filter(
    ({ kind, title, description, category }) =>
      kind !== 'trigger' &&
      words.every((word) => `${title} ${description} ${category}`.toLowerCase().includes(word)),
  );
  const categories = [...new Set(fitting.map(({ category }) => category))];
  return categories.map((category) => ({
    category,
    types: fitting.filter((type) => type.category === category),
  }));
}
