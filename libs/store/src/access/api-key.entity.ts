import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** What a key may do: `write` only sends events in, `server` speaks for the workspace. */
export const API_KEY_KINDS = ['write', 'server'] as const;

/** See `API_KEY_KINDS`. */
export type ApiKeyKind = (typeof API_KEY_KINDS)[number];

/** A key of a program. Of its secret only the hash is known. */
@Entity('api_key')
export class ApiKeyEntity {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @Column('text')
  readonly kind!: ApiKeyKind;

  @Column('text')
  readonly name!: string;

  /** The part of the key that may be shown. */
  @Column('text', { name: 'public_id' })
  readonly publicId!: string;

  @Column('bytea', { name: 'secret_hash', select: false })
  readonly secretHash!: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;

  /** Exact to a minute. */
  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  readonly lastUsedAt!: Date | null;

  /** Until when what was sent with it has used its rate up; null while nothing was. */
  @Column('timestamptz', { name: 'spent_until', nullable: true })
  readonly spentUntil!: Date | null;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  readonly expiresAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  readonly revokedAt!: Date | null;
}
