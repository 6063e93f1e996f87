import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';

/** The customer's attributes as they stand. */
export async function attributesOf(
  transaction: EntityManager,
  customerId: string,
): Promise<Readonly<Record<string, unknown>>> {
  const [customer] = await rows<{ readonly attributes: Readonly<Record<string, unknown>> }>(
    transaction,
    `SELECT attributes FROM customer WHERE id = $1`,
    [customerId],
  );
  return customer?.attributes ?? {};
}
