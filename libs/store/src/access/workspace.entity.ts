import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** A house of its own inside Sojourn: nothing crosses from one to another. */
@Entity('workspace')
export class WorkspaceEntity {
  @PrimaryColumn('uuid')
  readonly id!: WorkspaceId;

  @Column('text')
  readonly name!: string;

  /** IANA zone in which local times are meant when neither customer nor journey names one. */
  @Column('text')
  readonly timezone!: string;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;
}
