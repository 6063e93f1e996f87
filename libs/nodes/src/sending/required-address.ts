import { SKIPPED, type Requirement } from '@sojourn/engine';

const PATIENCE_MS = 10 * 60_000;

/**
 * The address of a message: what is known of the customer is awaited for ten minutes, as an order may arrive before
 * the customer's data; the data of the entry and results never change.
 */
export function requiredAddress(path: string): Requirement {
  return {
    path,
    patienceMs: path.startsWith('customer.') ? PATIENCE_MS : 0,
    otherwise: { outcome: SKIPPED, reason: `No address: ${path} is not set` },
  };
}
