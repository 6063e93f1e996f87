import type { Identifier, Sender } from './sender.js';
import { identifierKey, identifiersOf } from './sender.js';

/** An identifier, and the customer it stands for. */
export interface KnownIdentifier extends Identifier {
  readonly customerId: string;
}

/** A sender, and the customer it is. */
export interface Owned<From extends Sender> {
  readonly sender: From;
  readonly customerId: string;
}

/** Who each sender is, and what has to be written for it to be so. */
export interface Assignment<From extends Sender> {
  /** In the senders' order. */
  readonly owned: readonly Owned<From>[];
  readonly newCustomerIds: readonly string[];
  readonly newIdentifiers: readonly KnownIdentifier[];
}

/**
 * Decides which customer each sender is, one after the other.
 * A user id counts more than an anonymous id; a new user id joins the customer its anonymous id stands for, unless
 * that one is another user. Two customers who are known apart stay apart.
 */
export function assignCustomers<From extends Sender>(
  senders: readonly From[],
  known: readonly KnownIdentifier[],
  newId: () => string,
): Assignment<From> {
  const customerOf = new Map(known.map((identifier) => [identifierKey(identifier), identifier.customerId]));
  const users = new Set(known.filter(({ kind }) => kind === 'user').map(({ customerId }) => customerId));
  const newCustomerIds: string[] = [];
  const newIdentifiers: KnownIdentifier[] = [];

  function assign(sender: Sender): string {
    const names = identifiersOf(sender);
    if (names.length === 0) throw new TypeError('a sender has a user id or an anonymous id');
    const [byFirst, bySecond] = names.map((name) => customerOf.get(identifierKey(name)));
    const anonymousIsFree = bySecond !== undefined && !users.has(bySecond);
    const customerId = byFirst ?? (anonymousIsFree ? bySecond : create());
    for (const name of names) learn(name, customerId);
    return customerId;
  }

  function create(): string {
    const id = newId();
    newCustomerIds.push(id);
    return id;
  }

  function learn(name: Identifier, customerId: string): void {
    if (customerOf.has(identifierKey(name))) return;
    customerOf.set(identifierKey(name), customerId);
    if (name.kind === 'user') users.add(customerId);
    newIdentifiers.push({ ...name, customerId });
  }

  const owned = senders.map((sender) => ({ sender, customerId: assign(sender) }));
  return { owned, newCustomerIds, newIdentifiers };
}
