import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** What a journey listens to a change for: to let in by it, or to reckon anew when a customer is due. */
export const ASKS = ['change', 'date'] as const;

/** See `ASKS`. */
export type Asking = (typeof ASKS)[number];

/**
 * An attribute whose changes concern the trigger of a journey: by this index they are told, written when a journey is
 * published.
 */
@Entity('journey_attribute')
export class JourneyAttributeEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  /** The attribute that holds it: `address` of `customer.address.city`. */
  @PrimaryColumn('text')
  readonly name!: string;

  @PrimaryColumn('text')
  readonly path!: string;

  @PrimaryColumn('uuid', { name: 'journey_id' })
  readonly journeyId!: string;

  @Column('text')
  readonly asks!: Asking;
}
