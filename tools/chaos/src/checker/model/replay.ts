import { type Cursor, type Effect, type Happening, traceOf, type TraceEntry } from '@sojourn/engine';
import type { StoredEnrollment, StoredMessage, StoredVisit } from '../../evidence/database-evidence.js';
import type { IndexedEvidence } from '../indexed-evidence.js';
import { engine } from './engine.js';
import { factsAt } from './facts-at.js';

/** Where the model stands, and how it got there. */
export interface Replayed {
  readonly cursor: Cursor;
  readonly trace: readonly TraceEntry[];
  readonly results: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly goals: readonly string[];
}

/** Whether what came in the very millisecond of a decision was there already; both may be. */
export type Edge = 'with' | 'without';

// What the worker says when a journey is archived with people inside.
const ARCHIVED = 'The journey was archived.';

/** Walks the pure model along the decisions that were made about one enrollment. */
export class Replay {
  private readonly visits: readonly StoredVisit[];

  constructor(
    private readonly evidence: IndexedEvidence,
    private readonly enrollment: StoredEnrollment,
  ) {
    this.visits = evidence.visitsOf(enrollment.id);
  }

  /** Where everybody begins. */
  begin(): Replayed {
    const { cursor, entryEventId } = this.enrollment;
    const entryPlace = this.evidence.event(entryEventId)?.place ?? 0;
    const { enteredAt = 0, control = false } = cursor.memory ?? {};
    const begun = engine.start({ entryPlace, entryEvent: entryEventId, enteredAt, control });
    return { cursor: begun, trace: [], results: {}, goals: [] };
  }

  /** The moments at which something was decided or claimed, in their order. */
  moments(): readonly number[] {
    const { id, endedAt } = this.enrollment;
    const claims = this.evidence.messagesOf(id).flatMap((message) => this.evidence.claimsOf(message.id));
    const moments = [
      ...this.visits.flatMap(({ enteredAt, leftAt }) => [enteredAt, leftAt]),
      ...claims.map(({ claimedAt }) => claimedAt),
      endedAt,
    ];
    const known = moments.filter((moment) => moment !== null).map(Math.floor);
    return [...new Set(known)].sort((one, other) => one - other);
  }

  /** The visits as they must stand at a moment. */
  visitsAt(moment: number): readonly StoredVisit[] {
    return this.visits
      .filter(({ enteredAt }) => enteredAt <= moment)
      .map((visit) =>
        visit.leftAt !== null && visit.leftAt > moment ? { ...visit, leftAt: null, outcome: null } : visit,
      );
  }

  /** What the model decides at a moment. */
  step(from: Replayed, moment: number, edge: Edge): Replayed {
    let at = from;
    for (;;) {
      const happening = this.happeningAt(at.cursor, moment);
      const next = this.advance(at, happening, edge);
      if (next.cursor === at.cursor) return at;
      at = next;
    }
  }

  private advance(at: Replayed, happening: Omit<Happening, 'place'>, edge: Edge): Replayed {
    const { enrollment, evidence } = this;
    const plan = evidence.version(enrollment.versionId)?.plan;
    if (!plan) throw new Error(`version ${enrollment.versionId} is gone`);
    const isKnown = ({ receivedAt }: { readonly receivedAt: number }) =>
      edge === 'with' ? Math.floor(receivedAt) <= happening.now : Math.floor(receivedAt) < happening.now;
    const { place, ...known } = factsAt(evidence, enrollment.customerId, isKnown);
    const { cursor, effects } = engine.advance(
      plan,
      at.cursor,
      { ...happening, place } as Happening,
      { ...known, entry: enrollment.entry, results: at.results },
      {
        zone: evidence.database.zones[enrollment.workspaceId] ?? 'UTC',
        journey: evidence.journey(enrollment.journeyId)?.key ?? '',
        customer: enrollment.customerId,
      },
    );
    return {
      cursor,
      trace: traceOf(effects, at.trace),
      results: { ...at.results, ...resultsOf(effects) },
      goals: [...at.goals, ...effects.flatMap((effect) => (effect.kind === 'goal' ? effect.goal : []))],
    };
  }

  private happeningAt(cursor: Cursor, now: number): Omit<Happening, 'place'> {
    const { endedAt, endReason } = this.enrollment;
    const isStopped = endReason === ARCHIVED && endedAt !== null && Math.floor(endedAt) === now;
    const stops = { reason: ARCHIVED };
    const acted = cursor.kind === 'acting' && this.actedAt(cursor, now);
    if (acted) return { ...acted, ...(isStopped && { stops }) };
    return isStopped ? { kind: 'stopped', now, ...stops } : { kind: 'woken', now };
  }

  /** The action has come to its end at this moment, if the visit was left then by a way out. */
  private actedAt({ visit }: Extract<Cursor, { kind: 'acting' }>, now: number) {
    const left = this.visits.find(({ number }) => number === visit);
    if (!left || left.leftAt !== now || left.outcome === null) return null;
    const { outcome, reason, node } = left;
    const message = this.evidence.messagesOf(this.enrollment.id).find(isOf(node, visit));
    return {
      kind: 'acted' as const,
      now,
      outcome,
      ...(reason !== null && { reason }),
      ...(message?.result && { result: message.result }),
    };
  }
}

function isOf(node: string, visit: number) {
  return (message: StoredMessage) => message.node === node && message.visit === visit;
}

function resultsOf(effects: readonly Effect[]): Replayed['results'] {
  return Object.fromEntries(
    effects.flatMap((effect) =>
      effect.kind === 'visit-ended' && effect.result ? [[effect.node, effect.result]] : [],
    ),
  );
}
