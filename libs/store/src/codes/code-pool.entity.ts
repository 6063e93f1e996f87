import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** A stock of codes, such as discounts, that journeys give to customers. */
@Entity('code_pool')
export class CodePoolEntity {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  /** What journeys name it by; unique in the workspace, and never changed. */
  @Column('text')
  readonly key!: string;

  @Column('text')
  readonly name!: string;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;
}
