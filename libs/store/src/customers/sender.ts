import type { IdentifierKind } from './customer-identifier.entity.js';

/** Whom an event is about, in the sender's words: at least one of the two. */
export interface Sender {
  readonly userId?: string;
  readonly anonymousId?: string;
}

/** One name of a sender. */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly value: string;
}

/** The names of a sender. */
export function identifiersOf({ userId, anonymousId }: Sender): readonly Identifier[] {
  return [
    ...(userId === undefined ? [] : [{ kind: 'user', value: userId } as const]),
    ...(anonymousId === undefined ? [] : [{ kind: 'anonymous', value: anonymousId } as const]),
  ];
}

/** The key of an identifier in maps. */
export function identifierKey({ kind, value }: Identifier): string {
  return `${kind}:${value}`;
}
