/** What is known of a customer that can name them. */
export interface Nameable {
  readonly userIds: readonly string[];
  readonly anonymousIds: readonly string[];
  readonly attributes: unknown;
}

/** What to call a customer: their name, else their email, else an id of theirs. */
export function customerName({ userIds, anonymousIds, attributes }: Nameable): string {
  const known =
    typeof attributes === 'object' && attributes !== null ? (attributes as Record<string, unknown>) : {};
  const text = (key: string) => (typeof known[key] === 'string' ? known[key].trim() : '');
  const first = text('firstName') || text('first_name');
  const last = text('lastName') || text('last_name');
  const full = [first, last].filter(Boolean).join(' ');
  return text('name') || full || text('email') || userIds[0] || anonymousIds[0] || 'Unknown customer';
}

/** A second line that tells customers of the same name apart: their email, else an id. */
export function customerNote(customer: Nameable): string {
  const { userIds, anonymousIds, attributes } = customer;
  const email =
    typeof attributes === 'object' && attributes !== null && 'email' in attributes
      ? attributes.email
      : undefined;
  const candidates = [typeof email === 'string' ? email : '', userIds[0] ?? '', anonymousIds[0] ?? ''];
  return candidates.find((each) => each !== '' && each !== customerName(customer)) ?? '';
}
