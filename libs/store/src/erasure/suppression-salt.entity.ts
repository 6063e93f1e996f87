import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** What a workspace's suppressed names are hashed with; there since its first erasure. */
@Entity('suppression_salt')
export class SuppressionSaltEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  /** 32 random bytes. */
  @Column('bytea')
  readonly salt!: Buffer;
}
