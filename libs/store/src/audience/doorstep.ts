import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import { LAST_PLACE } from '../events/last-place.js';

/** When customers come to a journey's door. */
export interface Doorstep {
  /** PostgreSQL's clock, in milliseconds since 1970. */
  readonly now: number;
  /** The last place in the order of receipt. */
  readonly place: number;
}

/** Reads the time and the place at which customers come; their locks must be held. */
export async function readDoorstep(transaction: EntityManager): Promise<Doorstep> {
  const [doorstep] = await rows<Doorstep>(
    transaction,
    `SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now, ${LAST_PLACE} AS place`,
  );
  if (doorstep === undefined) throw new Error('the database did not answer');
  return doorstep;
}
