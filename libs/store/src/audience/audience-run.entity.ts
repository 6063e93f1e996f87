import type { PastEvent } from '@sojourn/conditions';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** What has brought an audience run about. `segment`: who was in a segment when its journey was published. */
export const AUDIENCE_KINDS = ['segment', 'schedule', 'announcement', 'manual'] as const;

/** See `AUDIENCE_KINDS`. */
export type AudienceKind = (typeof AUDIENCE_KINDS)[number];

/** Where its customers come from: the members of a segment, those on a list, or rows of its own. */
export const AUDIENCE_SOURCES = ['segment', 'list', 'rows'] as const;

/** See `AUDIENCE_SOURCES`. */
export type AudienceSource = (typeof AUDIENCE_SOURCES)[number];

/** Where an audience run stands. `failed`: something went wrong that a person must look at. */
export const AUDIENCE_STATES = ['running', 'finished', 'canceled', 'failed'] as const;

/** See `AUDIENCE_STATES`. */
export type AudienceState = (typeof AUDIENCE_STATES)[number];

/** Customers of a segment, of a list or of a file being let into a journey, page by page. */
@Entity('audience_run')
export class AudienceRunEntity {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @Column('uuid', { name: 'journey_id' })
  readonly journeyId!: string;

  @Column('text')
  readonly kind!: AudienceKind;

  /** What it is the journey's one run of its kind for: a moment, an event, a request. */
  @Column('text')
  readonly occasion!: string;

  /** Hash of what was sent to begin it; null when nothing was that could be sent again. */
  @Column('text', { nullable: true })
  readonly fingerprint!: string | null;

  @Column('text')
  readonly source!: AudienceSource;

  /** Key of the segment or the list; null for rows. */
  @Column('text', { name: 'source_key', nullable: true })
  readonly sourceKey!: string | null;

  /** How many there are to look at, where that is known beforehand. */
  @Column('int', { nullable: true })
  readonly size!: number | null;

  /** The business event of an announcement. */
  @Column('jsonb', { nullable: true })
  readonly event!: PastEvent | null;

  /** By the calendar: the moment whose customers are looked at. */
  @Column('timestamptz', { name: 'due_at', nullable: true })
  readonly dueAt!: Date | null;

  /** By the calendar: the earliest moment behind it at which somebody else who was looked at is due. */
  @Column('timestamptz', { name: 'next_due_at', nullable: true })
  readonly nextDueAt!: Date | null;

  /** By the calendar: moments from here on belong to the next run; null = there is none. */
  @Column('timestamptz', { name: 'due_before', nullable: true })
  readonly dueBefore!: Date | null;

  @Column('text')
  readonly state!: AudienceState;

  /** Why it did not finish, in words. */
  @Column('text', { nullable: true })
  readonly reason!: string | null;

  /** Counts the pages; a page is stored only on top of the one it was read after. */
  @Column('int')
  readonly seq!: number;

  /** The last one looked at: the id of a customer, or the number of a row. */
  @Column('text', { nullable: true })
  readonly reached!: string | null;

  @Column('int', { name: 'looked_at' })
  readonly lookedAt!: number;

  @Column('int')
  readonly entered!: number;

  /** How many stayed out, by the first rule that said no. */
  @Column('jsonb', { name: 'stayed_out' })
  readonly stayedOut!: Readonly<Record<string, number>>;

  /** At most so many an hour; null = as many as the journey says. */
  @Column('int', { name: 'per_hour', nullable: true })
  readonly perHour!: number | null;

  /** When the journey's pace lets the next page go. */
  @Column('timestamptz', { name: 'ready_at' })
  readonly readyAt!: Date;

  /** Raised to have the workflow nudged; the nudge is owed while it is greater than `wokenNo`. */
  @Column('int', { name: 'wake_no' })
  readonly wakeNo!: number;

  @Column('int', { name: 'woken_no' })
  readonly wokenNo!: number;

  /** Past this moment without a page its durable run counts as lost, and the relay looks after it. */
  @Column('timestamptz', { name: 'overdue_at', nullable: true })
  readonly overdueAt!: Date | null;

  /** The user who started it; null when nobody did, or a program. */
  @Column('uuid', { name: 'started_by', nullable: true })
  readonly startedBy!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  readonly finishedAt!: Date | null;
}
