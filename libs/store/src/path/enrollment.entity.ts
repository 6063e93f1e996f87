import type { Directive } from '@sojourn/contract';
import type { Cursor, Facts } from '@sojourn/engine';
import type { Intent } from '../enrollment/intent.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** Where an enrollment stands as a whole. `quarantined`: something went wrong that a person must look at. */
export const ENROLLMENT_STATES = ['running', 'finished', 'exited', 'quarantined'] as const;

/** See `ENROLLMENT_STATES`. */
export type EnrollmentState = (typeof ENROLLMENT_STATES)[number];

/** One customer's run through one journey. */
@Entity('enrollment')
export class EnrollmentEntity {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @Column('uuid', { name: 'journey_id' })
  readonly journeyId!: string;

  @Column('uuid', { name: 'version_id' })
  readonly versionId!: string;

  @Column('uuid', { name: 'customer_id' })
  readonly customerId!: string;

  /** What makes this entry one: see the journey's re-entry policy. */
  @Column('text', { name: 'entry_key' })
  readonly entryKey!: string;

  /** Counts the entries under one key: from 0 upwards, those of a test customer from -1 downwards. */
  @Column('int')
  readonly generation!: number;

  /** The customer tried the journey out when they entered: no figure counts this run. */
  @Column('boolean', { name: 'is_test' })
  readonly isTest!: boolean;

  /** Null when no event has let the customer in. */
  @Column('uuid', { name: 'entry_event_id', nullable: true })
  readonly entryEventId!: string | null;

  /** The enrollment in another journey whose node started this one. */
  @Column('uuid', { name: 'started_by', nullable: true })
  readonly startedBy!: string | null;

  /** How many journeys lie between it and somebody's own act. */
  @Column('int')
  readonly hops!: number;

  /** The audience run it came by; those are released into Temporal few at a time. */
  @Column('uuid', { name: 'audience_run_id', nullable: true })
  readonly audienceRunId!: string | null;

  /** What goes first in Temporal: 1 = first, 5 = last. */
  @Column('smallint')
  readonly priority!: number;

  /** The data it started with: the event's properties. */
  @Column('jsonb')
  readonly entry!: Facts['entry'];

  /** What nodes brought, by node id. */
  @Column('jsonb')
  readonly results!: Facts['results'];

  @Column('text')
  readonly state!: EnrollmentState;

  @Column('text', { name: 'end_reason', nullable: true })
  readonly endReason!: string | null;

  @Column('jsonb')
  readonly cursor!: Cursor;

  /** Counts the directives; `advance` moves only from the one it is shown. */
  @Column('int')
  readonly seq!: number;

  @Column('jsonb', { nullable: true })
  readonly directive!: Directive | null;

  /** The next moment at which it goes on by itself. */
  @Column('timestamptz', { nullable: true })
  readonly deadline!: Date | null;

  /** Past this moment without a decision its durable run counts as lost, and the relay looks after it. */
  @Column('timestamptz', { name: 'overdue_at', nullable: true })
  readonly overdueAt!: Date | null;

  /** How often its durable run was nudged as lost since it last went on. */
  @Column('smallint')
  readonly repairs!: number;

  /** Names of events that may end the present wait, reach a goal or turn an exit true; after the end, open goals only. */
  @Column('text', { name: 'listens_for', array: true })
  readonly listensFor!: readonly string[];

  /** Paths of data whose arrival may end or move the present wait. */
  @Column('text', { name: 'wakes_on', array: true })
  readonly wakesOn!: readonly string[];

  /** What somebody wants of it; carried out, and cleared, by its next decision. */
  @Column('jsonb', { nullable: true })
  readonly intent!: Intent | null;

  /** True while the journey is paused and something was due. */
  @Column('boolean')
  readonly held!: boolean;

  /** Since when it is held; null unless it is. */
  @Column('timestamptz', { name: 'held_at', nullable: true })
  readonly heldAt!: Date | null;

  /** Raised to have the workflow nudged; the nudge is owed while it is greater than `wokenNo`. */
  @Column('int', { name: 'wake_no' })
  readonly wakeNo!: number;

  @Column('int', { name: 'woken_no' })
  readonly wokenNo!: number;

  /** The Temporal server on which its run was last begun or nudged: see `TemporalHomeEntity`. */
  @Column('int')
  readonly epoch!: number;

  /** The place in a trace that its next step goes on from; null when it rests, and where nothing is traced. */
  @Column('text', { nullable: true })
  readonly trace!: string | null;

  /** The place in a trace where it was last decided about. */
  @Column('text', { name: 'last_trace', nullable: true })
  readonly lastTrace!: string | null;

  @Column('timestamptz', { name: 'entered_at' })
  readonly enteredAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  readonly endedAt!: Date | null;
}
