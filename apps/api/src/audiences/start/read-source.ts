import { isId, type NewAudienceSource } from '@sojourn/store';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { readCsv } from './read-csv.js';
import type { PreviewAudienceInput } from '../preview/preview-audience.input.js';

const MOST_CUSTOMERS = 1_000;
const UNKNOWN = 'There is no such customer in this workspace.';

/** Where the customers come from; of a CSV with the names of its columns. */
export type ReadSource = NewAudienceSource & { readonly columns?: readonly string[] };

/** Where the customers come from, as it was sent; or what is wrong with it. */
export function readSource({ csv, customerIds, list }: PreviewAudienceInput): ReadSource | InvalidInput {
  const given = [csv, customerIds, list].filter((each) => each != null);
  if (given.length !== 1) return new InvalidInput('csv', 'Send one of csv, customerIds and list.');
  if (csv != null) {
    const read = readCsv(csv);
    return read.kind === 'rows' ? read : new InvalidInput('csv', read.message);
  }
  if (customerIds != null) return chosen(customerIds);
  return { kind: 'list', key: list ?? '' };
}

function chosen(customerIds: readonly string[]): NewAudienceSource | InvalidInput {
  if (customerIds.length === 0 || customerIds.length > MOST_CUSTOMERS)
    return new InvalidInput('customerIds', `Choose 1 to ${MOST_CUSTOMERS.toLocaleString('en')} customers.`);
  const rows = [...new Set(customerIds)].map((customerId, place) => ({
    number: place + 1,
    ...(isId(customerId) ? { customerId } : { problem: UNKNOWN }),
  }));
  return { kind: 'rows', rows };
}
