import { fieldName } from '@sojourn/conditions';
import type { Journey } from '@sojourn/journey';
import type { FieldKinds } from '../attributes/field-kinds.js';
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

const accountId: KnownPath = { path: 'account.id', title: 'Account id', type: 'text' };

/** What conditions and templates of a journey may refer to, as far as its trigger and the workspace's attributes tell. */
export function pathsAt(journey: Journey, fieldKinds: FieldKinds = {}): readonly KnownPath[] {
  const { event } = journey.trigger.config;
  const known = specEvents.find(({ name }) => name === event);
  return [...(known?.properties ?? []), ...attributePaths(fieldKinds)];
}

/** What is known of customers and accounts: what was sent, and what commonly is. */
export function attributePaths(fieldKinds: FieldKinds): readonly KnownPath[] {
  const usual = customerPaths.filter(({ path }) => !Object.hasOwn(fieldKinds, path));
  const seen = Object.entries(fieldKinds).map(([path, kinds]): KnownPath => {
    const title = customerPaths.find((each) => each.path === path)?.title ?? titleOf(path);
    const known = kinds.map((kind) => (kind === 'yes-no' ? ('truth' as const) : kind));
    return known.length > 1 ? { path, title, mixed: known } : { path, title, type: known[0] };
  });
  const hasAccounts = seen.some(({ path }) => path.startsWith('account.'));
  return [...usual, ...seen, ...(hasAccounts ? [accountId] : [])];
}

function titleOf(path: string): string {
  const name = fieldName(path);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
