import type { PageRequest } from '@sojourn/store';
import type { PageArgs } from './page.args.js';

const DEFAULT_PAGE = 20;

/** The page as the store knows it; what cannot be is refused there. */
export function pageRequest({ first, after }: Pick<PageArgs, 'first' | 'after'>): PageRequest {
  return { first: first ?? DEFAULT_PAGE, after };
}
