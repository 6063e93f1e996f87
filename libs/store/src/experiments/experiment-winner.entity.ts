import type { ArmFigures } from '@sojourn/engine';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** The way that has won an experiment. What it has won by is kept, and decides for everybody after. */
@Entity('experiment_winner')
export class ExperimentWinnerEntity {
  @PrimaryColumn('uuid', { name: 'journey_id' })
  readonly journeyId!: string;

  @PrimaryColumn('text', { name: 'node_id' })
  readonly nodeId!: string;

  @PrimaryColumn('text')
  readonly measure!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @Column('text')
  readonly arm!: string;

  @Column('jsonb')
  readonly figures!: Readonly<Record<string, ArmFigures>>;

  @Column('timestamptz')
  readonly since!: Date;

  @Column('timestamptz', { name: 'declared_at' })
  readonly declaredAt!: Date;

  /** Counts the declarations: a changed experiment may be won anew. */
  @Column('int')
  readonly number!: number;
}
