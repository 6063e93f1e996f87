import type { Join } from './join.js';
import type { Merge } from './merge/merge.js';
import { NameBook, type KnownIdentifier } from './name-book.js';
import type { Identifier, Sender } from './sender.js';

/** A sender, and the customer it is. */
export interface Owned<From extends Sender> {
  readonly sender: From;
  readonly customerId: string;
}

/** A sender in the order in which the customers turned out to be who they are. */
export interface Assigned<From extends Sender> extends Owned<From> {
  /** The customer it was then, who may have turned out to be another one later. */
  readonly asWas: string;
  /** Who turned out to be one by it. */
  readonly joins: readonly Join[];
}

/** Who each sender is, and what has to be written for it to be so. */
export interface Assignment<From extends Sender> {
  /** In the senders' order; what was merged is the survivor already. */
  readonly owned: readonly Assigned<From>[];
  readonly newCustomerIds: readonly string[];
  readonly newIdentifiers: readonly KnownIdentifier[];
  /** To be carried out in this order, once the customers are there. */
  readonly merges: readonly Merge[];
}

/**
 * Decides which customer each sender is, one after the other.
 * A user id counts more than an anonymous id; whoever is known by an anonymous id alone becomes the user who is named with
 * it, merged into them if both are there already. Two users stay apart, unless a previous id says that they are one: then
 * the one whose id it was becomes the one with the user id.
 */
export function assignCustomers<From extends Sender>(
  senders: readonly From[],
  known: readonly KnownIdentifier[],
  newId: () => string,
): Assignment<From> {
  const book = new NameBook(known, newId);
  const assigned = senders.map((sender) => {
    const before = book.joins.length;
    const asWas = assign(book, sender);
    return { sender, asWas, joins: book.joins.slice(before) };
  });
  const owned = assigned.map((one) => ({ ...one, customerId: book.survivor(one.asWas) }));
  const { newCustomerIds, newIdentifiers, merges } = book;
  return { owned, newCustomerIds, newIdentifiers, merges };
}

function assign(book: NameBook, { userId, anonymousId, previousId }: Sender): string {
  const user = named('user', userId);
  const anonymous = named('anonymous', anonymousId);
  if (user === undefined && anonymous === undefined)
    throw new TypeError('a sender has a user id or an anonymous id');
  const formerNames = [named('user', previousId), named('anonymous', previousId)];
  const former = formerNames.map((name) => book.find(name)).find((found) => found !== undefined);
  const byAnonymous = book.find(anonymous);
  const free =
    byAnonymous !== undefined && (user === undefined || !book.isUser(byAnonymous)) ? byAnonymous : undefined;

  let customerId = book.find(user) ?? former ?? free ?? book.create();
  for (const same of [former, free]) if (same !== undefined) customerId = book.join(same, customerId);
  for (const name of [user, anonymous, ...(former === undefined ? formerNames : [])])
    if (name !== undefined) book.learn(name, customerId);
  return customerId;
}

function named(kind: Identifier['kind'], value: string | undefined): Identifier | undefined {
  return value === undefined ? undefined : { kind, value };
}
