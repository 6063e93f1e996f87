import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** A customer on a list. */
@Entity('list_member')
export class ListMemberEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @PrimaryColumn('text', { name: 'list_key' })
  readonly listKey!: string;

  @PrimaryColumn('uuid', { name: 'customer_id' })
  readonly customerId!: string;

  @Column('timestamptz', { name: 'added_at' })
  readonly addedAt!: Date;
}
