import { problemAt, type Problem } from '@sojourn/journey';
import type { Draft } from './draft.js';
import { mostPerCustomer } from './messages/most-per-customer.js';

/** More promotions than one a day are too many. */
const LIMIT = 7;

/** No customer gets too many promotions within seven days. */
export function fewMessages(draft: Draft): readonly Problem[] {
  const most = mostPerCustomer(draft, ({ purpose }) => purpose === 'promotional');
  if (most <= LIMIT) return [];
  const message = `A customer can get ${most} promotional messages within 7 days here; more than ${LIMIT} are too many.`;
  return [problemAt(['nodes'], 'many-messages', message, 'warning')];
}
