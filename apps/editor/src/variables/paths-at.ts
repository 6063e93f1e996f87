import type { Journey } from '@sojourn/journey';
import type { KnownPath } from './known-path.js';
import { specEvents } from './spec-events.js';

/** What is commonly known of a customer, by the traits that stock libraries send. */
const customerPaths: readonly KnownPath[] = [
  { path: 'customer.email', title: 'Email', type: 'text' },
  { path: 'customer.first_name', title: 'First name', type: 'text' },
  { path: 'customer.lastName', title: 'Last name', type: 'text' },
  { path: 'customer.name', title: 'Name', type: 'text' },
  { path: 'customer.phone', title: 'Phone', type: 'text' },
  { path: 'customer.plan', title: 'Plan', type: 'text' },
  { path: 'customer.address.city', title: 'City', type: 'text' },
  { path: 'customer.address.country', title: 'Country', type: 'text' },
];

/** What conditions and templates of a journey may refer to, as far as its trigger tells. */
export function pathsAt(journey: Journey): readonly KnownPath[] {
  const { event } = journey.trigger.config;
  const known = specEvents.find(({ name }) => name === event);
  return [...(known?.properties ?? []), ...customerPaths];
}
