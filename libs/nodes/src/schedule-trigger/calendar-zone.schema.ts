import { isZone } from '@sojourn/conditions';
import { z } from 'zod';

/** Each customer's own zone. */
const CUSTOMER = 'customer';

/** Where the local times of a calendar are meant: where each customer lives, or in one zone for all. */
export const calendarZoneSchema = z
  .string()
  .refine(
    (zone) => zone === CUSTOMER || isZone(zone),
    'must be a time zone such as Europe/Berlin, or “customer”',
  )
  .default(CUSTOMER)
  .meta({
    title: 'Time zone',
    description: 'Each customer’s own, or one for all.',
    widget: 'zone',
    placeholder: 'Europe/Berlin',
  });

/** The zone that holds for a customer. */
export function calendarZone(zone: string, customers: string): string {
  return zone === CUSTOMER ? customers : zone;
}

/** A zone as the end of a caption: ` (Europe/Berlin)`; empty where it is each customer's. */
export function zoneText(zone: string): string {
  return zone === CUSTOMER ? '' : ` (${zone})`;
}
