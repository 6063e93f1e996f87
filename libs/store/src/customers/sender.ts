import type { IdentifierKind } from './customer-identifier.entity.js';

/** Whom an event is about, in the sender's words: at least one of the first two. */
export interface Sender {
  readonly userId?: string;
  readonly anonymousId?: string;
  /** Another id of the same person, of whichever kind, which the user id is to stand for from now on. */
  readonly previousId?: string;
}

/** One name of a sender. */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly value: string;
}

/** The names a sender may be known by; nobody says of which kind a previous id is. */
export function identifiersOf({ userId, anonymousId, previousId }: Sender): readonly Identifier[] {
  return [
    ...named('user', userId),
    ...named('anonymous', anonymousId),
    ...named('user', previousId),
    ...named('anonymous', previousId),
  ];
}

/** The key of an identifier in maps. */
export function identifierKey({ kind, value }: Identifier): string {
  return `${kind}:${value}`;
}

function named(kind: IdentifierKind, value: string | undefined): readonly Identifier[] {
  return value === undefined ? [] : [{ kind, value }];
}
