import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';
import type { Role } from './role.js';

/** A user's place in a workspace. */
@Entity('workspace_member')
export class WorkspaceMemberEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @PrimaryColumn('uuid', { name: 'user_id' })
  readonly userId!: string;

  @Column('text')
  readonly role!: Role;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;
}
