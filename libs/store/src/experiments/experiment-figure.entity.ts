import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** How a way of an experiment has done, but for what was not added up yet. */
@Entity('experiment_figure')
export class ExperimentFigureEntity {
  @PrimaryColumn('uuid', { name: 'journey_id' })
  readonly journeyId!: string;

  @PrimaryColumn('text', { name: 'node_id' })
  readonly nodeId!: string;

  @PrimaryColumn('text')
  readonly measure!: string;

  @PrimaryColumn('text')
  readonly arm!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @Column('int')
  readonly reached!: number;

  @Column('int')
  readonly succeeded!: number;

  /** When the first customer was sent this way. */
  @Column('timestamptz')
  readonly since!: Date;
}
