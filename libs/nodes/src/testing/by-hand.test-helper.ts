import {
  traceOf,
  type Advanced,
  type Cursor,
  type Effect,
  type Engine,
  type Facts,
  type Happening,
  type Plan,
  type TraceEntry,
} from '@sojourn/engine';
import { catalog } from '../config.js';

/** What happens to the one customer of a host by hand. */
export type Stroke = { readonly at: number } & (
  | { readonly kind: 'event'; readonly event: string }
  | { readonly kind: 'attributes'; readonly set: Readonly<Record<string, unknown>> }
  | { readonly kind: 'list'; readonly list: string; readonly change: 'add' | 'remove' }
  | { readonly kind: 'hurry' }
);

/** More than this at one moment: the journey feeds itself. */
const MOST_AT_ONCE = 500;
/** More than this in all: a journey without a rest, which the proof refuses, would walk on for days. */
const MOST_VISITS = 3_000;
const options = { zone: 'UTC', journey: 'any', customer: 'ada' };

type Known = { -readonly [K in keyof Facts]: Facts[K] } & {
  events: NonNullable<Facts['events']>;
  lists: NonNullable<Facts['lists']>;
  messages: NonNullable<Facts['messages']>;
};

/**
 * The plainest host there is: one enrollment, let in at `from`, that is told of every change and of the time, and for
 * whom every action leaves by its first outcome. Gives its trace, or why there is none.
 */
export function byHand(
  engine: Engine,
  plan: Plan,
  strokes: readonly Stroke[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly TraceEntry[] | 'restless' | 'endless' {
  let now = from;
  let cursor: Cursor = engine.start({ entryPlace: 0, entryEvent: null, enteredAt: from });
  const effects: Effect[] = [];
  const known: Known = {
    customer: {},
    entry: {},
    results: {},
    events: [],
    lists: [],
    messages: [],
    ended: {},
    segments: [],
    consents: [],
    knownSince: from,
  };
  const counts = new Map<string, number>();
  const course = { isRestless: false };

  const pending = [...strokes];
  tell({ kind: 'woken', now, place: 0 });
  for (;;) {
    const arrives = pending[0]?.at ?? Infinity;
    const due = cursor.kind === 'waiting' ? (cursor.alarm ?? cursor.until ?? Infinity) : Infinity;
    if (course.isRestless) return 'restless';
    if (cursor.visits > MOST_VISITS) return 'endless';
    if (Math.min(arrives, due) > to) return traceOf(effects);
    now = Math.max(now, Math.min(arrives, due));
    const stroke = arrives <= due ? pending.shift() : undefined;
    const isHurried = stroke?.kind === 'hurry';
    if (isHurried) tell({ kind: 'hurried', now, place: known.events.length });
    else if (stroke !== undefined) befall(stroke);
    tell({ kind: 'woken', now, place: known.events.length });
  }

  function befall(stroke: Stroke): void {
    if (stroke.kind === 'event') receive(stroke.event, {}, true);
    if (stroke.kind === 'attributes') known.customer = { ...known.customer, ...stroke.set };
    if (stroke.kind === 'list') changeList(stroke.list, stroke.change);
  }

  /** Tells the enrollment of something, and of what it changed itself, until nothing moves. */
  function tell(first: Happening): void {
    let happening: Happening | null = first;
    for (let told = 0; happening !== null; told += 1) {
      course.isRestless ||= told > MOST_AT_ONCE;
      if (course.isRestless) return;
      const before = cursor;
      const advanced: Advanced = engine.advance(plan, cursor, happening, { ...known }, options);
      cursor = advanced.cursor;
      effects.push(...advanced.effects);
      const answers: Happening[] = [];
      let node = '';
      for (const effect of advanced.effects) {
        if (effect.kind === 'visit-ended') node = effect.node;
        answers.push(...carryOut(effect, node));
      }
      const place = known.events.length;
      happening = answers.at(-1) ?? (cursor === before ? null : { kind: 'woken', now, place });
    }
  }

  function carryOut(effect: Effect, left: string): readonly Happening[] {
    switch (effect.kind) {
      case 'visit-ended':
        if (effect.result !== undefined) known.results = { ...known.results, [effect.node]: effect.result };
        return [];
      case 'act':
        return [
          { kind: 'acted', now, place: known.events.length, outcome: play(effect.node), reason: PLAYED },
        ];
      case 'ask':
        return [{ kind: 'answered', now, place: known.events.length, answer: answer(effect.ask) }];
      case 'set-attribute':
        known.customer = { ...known.customer, [effect.attribute]: effect.value };
        return [];
      case 'list':
        changeList(effect.list, effect.change);
        return [];
      case 'record-event':
        receive(effect.event, effect.properties, false);
        return [];
      case 'send-in-app':
        remember(left, 'in-app', effect.contentKey);
        return [];
      case 'create-task':
      case 'visit-began':
      case 'wait':
      case 'matched':
      case 'goal':
      case 'done':
        return [];
    }
  }

  function play(id: string): string {
    const node = plan.nodes[id];
    const type = catalog.find((each) => each.type === node?.type);
    const outcome = type?.outcomes(node?.config ?? {})[0]?.id ?? '';
    if (node?.message !== undefined && outcome === 'sent') remember(id, node.message.channel);
    return outcome;
  }

  function answer(ask: Extract<Effect, { kind: 'ask' }>['ask']) {
    switch (ask.kind) {
      case 'code':
        return { kind: 'code' as const, code: `CODE-${count(ask.pool)}` };
      case 'pace':
        return { kind: 'pace' as const, at: now };
      case 'experiment':
        return { kind: 'experiment' as const, figures: {}, since: now };
      case 'start-journey': {
        const enrollment = `${ask.journey}-${count(ask.journey)}`;
        known.ended = { ...known.ended, [enrollment]: 'finished' };
        return { kind: 'start-journey' as const, started: { kind: 'entered' as const, enrollment } };
      }
    }
  }

  function count(what: string): number {
    counts.set(what, (counts.get(what) ?? 0) + 1);
    return counts.get(what) ?? 0;
  }

  function receive(name: string, properties: Readonly<Record<string, unknown>>, isActivity: boolean): void {
    const place = known.events.length + 1;
    const id = `event-${place}`;
    known.events = [...known.events, { id, place, name, at: now, receivedAt: now, properties }];
    if (isActivity) known.lastActivity = now;
  }

  function changeList(list: string, change: 'add' | 'remove'): void {
    const others = known.lists.filter((other) => other !== list);
    known.lists = change === 'add' ? [...others, list] : others;
  }

  function remember(node: string, channel: string, contentKey?: string): void {
    const message = { node, journey: 'any', channel, mine: true, at: { sent: now } };
    known.messages = [...known.messages, { ...message, ...(contentKey !== undefined && { contentKey }) }];
  }
}

const PLAYED = 'Played by a stand-in';
