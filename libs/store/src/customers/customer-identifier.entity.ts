import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** Whose name for a customer it is: the sender's own (`userId`), or a browser's (`anonymousId`). */
export const IDENTIFIER_KINDS = ['user', 'anonymous'] as const;

/** See `IDENTIFIER_KINDS`. */
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** A name under which senders know a customer. */
@Entity('customer_identifier')
export class CustomerIdentifierEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @PrimaryColumn('text')
  readonly kind!: IdentifierKind;

  @PrimaryColumn('text')
  readonly value!: string;

  @Column('uuid', { name: 'customer_id' })
  readonly customerId!: string;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;
}
