import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';
import type { JourneyStatus } from './journey-status.js';

/** A saved form as it came from the editor: any JSON object, sound or not. */
export type Draft = Readonly<Record<string, unknown>>;

/** The map that is being edited, and which frozen version of it new customers enter. */
@Entity('journey')
export class JourneyEntity {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  /** Readable name for programs, unique in the workspace: `purchase-confirmation`. */
  @Column('text')
  readonly key!: string;

  @Column('text')
  readonly name!: string;

  @Column('text')
  readonly status!: JourneyStatus;

  /** Kept to the letter, hence not `jsonb`, which sorts keys. */
  @Column('json')
  readonly draft!: Draft;

  /** Counts the saves; a save names the one it was based on. */
  @Column('int', { name: 'draft_revision' })
  readonly draftRevision!: number;

  @Column('timestamptz', { name: 'draft_saved_at' })
  readonly draftSavedAt!: Date;

  @Column('uuid', { name: 'draft_saved_by', nullable: true })
  readonly draftSavedBy!: string | null;

  /** The published version; null until the first. */
  @Column('uuid', { name: 'version_id', nullable: true })
  readonly versionId!: string | null;

  /** Who is inside of a version with a lower number leaves. */
  @Column('int', { name: 'inside_from' })
  readonly insideFrom!: number;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;
}
