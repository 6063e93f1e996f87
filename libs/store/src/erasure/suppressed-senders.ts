import type { KnownIdentifier } from '../customers/name-book.js';
import { identifierKey, identifiersOf, type Sender } from '../customers/sender.js';
import { type Database, rows } from '../database/rows.js';
import type { IncomingEvent } from '../intake/incoming.js';
import type { WorkspaceId } from '../workspace-id.js';
import { addressName, suppressionHash, type SuppressibleName } from './suppression-hash.js';

/** Someone who may be an erased customer: an event tells an address besides names. */
export type SuppressibleSender = Sender & Partial<Pick<IncomingEvent, 'type' | 'properties'>>;

/** All that these senders go by, each once. */
export function suppressibleNames(senders: readonly SuppressibleSender[]): readonly SuppressibleName[] {
  const names = senders.flatMap((sender) => [...identifiersOf(sender), ...addressesOf(sender)]);
  return [...new Map(names.map((name) => [keyOf(name), name])).values()];
}

/** Which of some names are those of erased customers, by their hashes in hexadecimal digits. */
export class Suppressed {
  constructor(
    private readonly salt: Buffer,
    private readonly hashes: ReadonlySet<string>,
  ) {}

  /**
   * Whether a sender is an erased customer: any of the names is theirs. An address may be several people's, so it counts
   * only where an `identify` would make somebody new by it.
   */
  isErased(sender: SuppressibleSender, known: readonly KnownIdentifier[]): boolean {
    if (this.hashes.size === 0) return false;
    const names = identifiersOf(sender);
    if (names.some((name) => this.has(name))) return true;
    if (!addressesOf(sender).some((name) => this.has(name))) return false;
    const keys = new Set(known.map(identifierKey));
    return !names.some((name) => keys.has(identifierKey(name)));
  }

  private has(name: SuppressibleName): boolean {
    return this.hashes.has(suppressionHash(this.salt, name).toString('hex'));
  }
}

/** What a workspace hashes names with; null as long as it has erased nobody. */
export async function readSalt(manager: Database, workspaceId: WorkspaceId): Promise<Buffer | null> {
  const [found] = await rows<{ readonly salt: Buffer }>(
    manager,
    `SELECT salt FROM suppression_salt WHERE workspace_id = $1`,
    [workspaceId],
  );
  return found?.salt ?? null;
}

/** Which of these names were those of erased customers; null as long as the workspace has erased nobody. */
export async function readSuppressed(
  manager: Database,
  workspaceId: WorkspaceId,
  names: readonly SuppressibleName[],
): Promise<Suppressed | null> {
  const salt = await readSalt(manager, workspaceId);
  if (salt === null) return null;
  const found = await rows<{ readonly hash: Buffer }>(
    manager,
    `SELECT hash FROM suppressed_identity WHERE workspace_id = $1 AND hash = ANY($2::bytea[])`,
    [workspaceId, names.map((name) => suppressionHash(salt, name))],
  );
  return new Suppressed(salt, new Set(found.map(({ hash }) => hash.toString('hex'))));
}

function addressesOf({ type, properties }: SuppressibleSender): readonly SuppressibleName[] {
  const address = type === 'identify' && properties !== undefined ? addressName(properties) : null;
  return address === null ? [] : [address];
}

function keyOf({ kind, value }: SuppressibleName): string {
  return `${kind}:${value}`;
}
