import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** What people inside are told of a change: to go on, to leave, or to move to another version. */
export const JOURNEY_CHANGES = ['resume', 'archive', 'move', 'exit'] as const;

/** See `JOURNEY_CHANGES`. */
export type JourneyChangeKind = (typeof JOURNEY_CHANGES)[number];

/** Where people who stand at a node of an older version go; null: they leave the journey. By node id. */
export type NodeMapping = Readonly<Record<string, string | null>>;

/** A change of a journey that the people inside are told page by page, so that no lock is held for their number. */
@Entity('journey_change')
export class JourneyChangeEntity {
  @PrimaryColumn('uuid')
  readonly id!: string;

  /** Its place among the changes of its journey, by the database. A bigint, hence text. */
  @Column('bigint')
  readonly number!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @Column('uuid', { name: 'journey_id' })
  readonly journeyId!: string;

  @Column('text')
  readonly kind!: JourneyChangeKind;

  /** The version that people move to, or leave for; null for a change of status. */
  @Column('uuid', { name: 'version_id', nullable: true })
  readonly versionId!: string | null;

  /** Null unless they move. */
  @Column('jsonb', { nullable: true })
  readonly mapping!: NodeMapping | null;

  /** The last enrollment that was told, in the order of ids. */
  @Column('uuid', { name: 'told_until' })
  readonly toldUntil!: string;

  /** How many were told. */
  @Column('int')
  readonly told!: number;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;

  /** Null while there are people to be told. */
  @Column('timestamptz', { name: 'finished_at', nullable: true })
  readonly finishedAt!: Date | null;
}
