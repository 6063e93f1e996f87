import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Attributes } from '../customers/customer.entity.js';
import type { WorkspaceId } from '../workspace-id.js';

/** What customers belong to together: a company, a household, a team. */
@Entity('account')
export class AccountEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  /** As senders name it. */
  @PrimaryColumn('text')
  readonly key!: string;

  @Column('jsonb')
  readonly attributes!: Attributes;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;

  /** When something was last told of it. */
  @Column('timestamptz', { name: 'last_seen_at' })
  readonly lastSeenAt!: Date;
}
