import type { Plan } from '@sojourn/engine';
import type { Journey } from '@sojourn/journey';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** A journey, published: frozen, with the plan it was compiled to. */
@Entity('journey_version')
export class JourneyVersionEntity {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @Column('uuid', { name: 'journey_id' })
  readonly journeyId!: string;

  /** Counts the journey's versions from 1. */
  @Column('int')
  readonly number!: number;

  /** SHA-256 of the saved form without layout and notes, in hex. */
  @Column('text', { name: 'content_hash' })
  readonly contentHash!: string;

  @Column('jsonb')
  readonly graph!: Journey;

  @Column('jsonb')
  readonly plan!: Plan;

  @Column('timestamptz', { name: 'published_at' })
  readonly publishedAt!: Date;

  @Column('uuid', { name: 'published_by', nullable: true })
  readonly publishedBy!: string | null;
}
