import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** A customer who belongs to an account; to how many is theirs. */
@Entity('account_member')
export class AccountMemberEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @PrimaryColumn('text', { name: 'account_key' })
  readonly accountKey!: string;

  @PrimaryColumn('uuid', { name: 'customer_id' })
  readonly customerId!: string;

  @Column('timestamptz', { name: 'joined_at' })
  readonly joinedAt!: Date;
}
