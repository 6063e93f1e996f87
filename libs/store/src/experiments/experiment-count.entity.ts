import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** Something that counts in an experiment; rows are added, and from time to time added up. */
@Entity('experiment_count')
export class ExperimentCountEntity {
  /** A bigint, hence text. */
  @PrimaryColumn('bigint')
  readonly id!: string;

  @Column('uuid', { name: 'journey_id' })
  readonly journeyId!: string;

  @Column('text', { name: 'node_id' })
  readonly nodeId!: string;

  @Column('text')
  readonly measure!: string;

  @Column('text')
  readonly arm!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @Column('int')
  readonly reached!: number;

  @Column('int')
  readonly succeeded!: number;

  @Column('timestamptz')
  readonly at!: Date;
}
