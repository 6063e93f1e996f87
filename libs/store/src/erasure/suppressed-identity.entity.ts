import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** A name by which an erased customer was known, as a hash that only the same name gives again. */
@Entity('suppressed_identity')
export class SuppressedIdentityEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  /** See `suppressionHash`. */
  @PrimaryColumn('bytea')
  readonly hash!: Buffer;

  @Column('timestamptz', { name: 'erased_at' })
  readonly erasedAt!: Date;
}
