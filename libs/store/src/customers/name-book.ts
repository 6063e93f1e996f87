import type { Join } from './join.js';
import type { Merge } from './merge/merge.js';
import type { Identifier } from './sender.js';
import { identifierKey } from './sender.js';

/** An identifier, and the customer it stands for. */
export interface KnownIdentifier extends Identifier {
  readonly customerId: string;
}

/** Which customer each name stands for, while senders are told apart; remembers what has to be written for it. */
export class NameBook {
  private readonly customerOf: Map<string, string>;
  private readonly users: Set<string>;
  private readonly made = new Set<string>();
  private readonly learned: KnownIdentifier[] = [];
  private readonly joined: Join[] = [];
  private readonly survivorOf = new Map<string, string>();

  constructor(
    known: readonly KnownIdentifier[],
    private readonly newId: () => string,
  ) {
    this.customerOf = new Map(known.map((identifier) => [identifierKey(identifier), identifier.customerId]));
    this.users = new Set(known.filter(({ kind }) => kind === 'user').map(({ customerId }) => customerId));
  }

  /** Customers to be made, none of whom has turned out to be another one. */
  get newCustomerIds(): readonly string[] {
    return [...this.made].filter((id) => !this.survivorOf.has(id));
  }

  get newIdentifiers(): readonly KnownIdentifier[] {
    return this.learned.map((name) => ({ ...name, customerId: this.survivor(name.customerId) }));
  }

  /** Who turned out to be one, in the order in which that was learned. */
  get joins(): readonly Join[] {
    return this.joined;
  }

  /** Those of them in which both were there before. */
  get merges(): readonly Merge[] {
    return this.joined
      .map(({ former, stays, into }) => ({ from: into === stays ? former : stays, into }))
      .filter(({ from }) => !this.made.has(from));
  }

  find(name: Identifier | undefined): string | undefined {
    const found = name && this.customerOf.get(identifierKey(name));
    return found === undefined ? undefined : this.survivor(found);
  }

  /** Whether somebody knows this customer by a user id. */
  isUser(customerId: string): boolean {
    return this.users.has(customerId);
  }

  create(): string {
    const id = this.newId();
    this.made.add(id);
    return id;
  }

  /** A name that stands for nobody yet stands for this customer. */
  learn(name: Identifier, customerId: string): void {
    if (this.customerOf.has(identifierKey(name))) return;
    this.customerOf.set(identifierKey(name), customerId);
    if (name.kind === 'user') this.users.add(customerId);
    this.learned.push({ ...name, customerId });
  }

  /** Two customers turn out to be one; the second stays, unless only the first is there already. Returns who stays. */
  join(one: string, other: string): string {
    const [former, stays] = [this.survivor(one), this.survivor(other)];
    if (former === stays) return stays;
    const isOnlyNew = this.made.has(stays) && !this.made.has(former);
    const [from, into] = isOnlyNew ? [stays, former] : [former, stays];
    this.survivorOf.set(from, into);
    if (this.users.has(from)) this.users.add(into);
    this.joined.push({ former, stays, into });
    return into;
  }

  /** Who a customer has turned out to be. */
  survivor(customerId: string): string {
    const into = this.survivorOf.get(customerId);
    return into === undefined ? customerId : this.survivor(into);
  }
}
