import { fieldName } from '@sojourn/conditions';
import type { StepContext } from '@sojourn/engine';

const LONGEST = 60;
const FIELD = /\{\{-?\s*([\w.$-]*)[^}]*\}\}/g;

/** The pool that a template chooses, or the field it cannot do without. */
export type PoolKey =
  { readonly kind: 'key'; readonly key: string } | { readonly kind: 'none'; readonly missing: string };

/**
 * The key of a pool: its fields filled in, and written as keys are, so that the brand “Levi’s Kids” chooses
 * `brand-levi-s-kids`. An empty field chooses no pool, rather than another.
 */
export function poolKey(template: string, context: Pick<StepContext, 'fill'>): PoolKey {
  for (const [output, path = ''] of template.matchAll(FIELD)) {
    if (asKey(context.fill(output)) === '') return { kind: 'none', missing: fieldName(path) };
  }
  return { kind: 'key', key: asKey(context.fill(template)) };
}

/** A text as a key is written: `Levi’s Kids` as `levi-s-kids`; empty when nothing of it can be. */
export function asKey(text: string): string {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
  return words.join('-').slice(0, LONGEST);
}
