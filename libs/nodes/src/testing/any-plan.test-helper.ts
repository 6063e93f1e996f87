import type { Plan, PlanNode } from '@sojourn/engine';
import fc from 'fast-check';
import { catalog } from '../config.js';
import type { Stroke } from './by-hand.test-helper.js';

/** Types that stand inside a journey, with an example of their configuration. */
const inside = catalog.filter(({ kind, example }) => kind !== 'trigger' && example !== undefined);

interface Draw {
  readonly type: number;
  /** For each way out how far it leads, 0 = nowhere. */
  readonly leads: readonly number[];
  readonly goesBack: boolean;
}

const anyDraw: fc.Arbitrary<Draw> = fc.record({
  type: fc.nat(inside.length - 1),
  leads: fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }),
  goesBack: fc.boolean(),
});

/**
 * Any plan over the whole catalog: every node leads to later ones, and sometimes back into a node that counts its
 * passes. It is put together past the proof, which would refuse many of them for what they say.
 */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .array(anyDraw, { minLength: 1, maxLength: 10 })
  .map((draws) => ({
    format: 1,
    trigger: { type: 'manual', version: 1, config: {} },
    reentry: { policy: 'once' },
    goals: [{ id: 'paid', event: 'Paid', ends: false }],
    start: 'n0',
    nodes: Object.fromEntries(draws.map((draw, at) => [`n${at}`, planNode(draw, at, draws)])),
  }));

function planNode({ type: index, leads, goesBack }: Draw, at: number, draws: readonly Draw[]): PlanNode {
  const type = inside[index];
  if (type?.example === undefined) throw new Error('There is no such type');
  const config = type.read(type.example);
  const { rests, message } = type.traits(type.example);
  const counting = draws.findIndex((draw, before) => before < at && inside[draw.type]?.type === 'repeat');
  const next = type.outcomes(config).flatMap(({ id }, way) => {
    const far = leads[way % leads.length] ?? 0;
    if (goesBack && way === 0 && counting >= 0) return [[id, `n${counting}`]];
    return far > 0 && at + far < draws.length ? [[id, `n${at + far}`]] : [];
  });
  return {
    type: type.type,
    version: type.version,
    kind: type.action === undefined ? 'control' : 'action',
    config,
    caption: type.caption(type.example),
    next: Object.fromEntries(next) as PlanNode['next'],
    ...(rests && rests.min > 0 && { rests: true as const }),
    ...(message && { message }),
    ...(type.action && {
      action: { lane: type.action.lane, retry: type.action.retry, requires: type.action.requires(config) },
    }),
  };
}

/** Something that happens after a while, with what is known then. */
export const anyScene = fc.record({
  pass: fc.oneof(fc.nat(5_000), fc.nat(4 * 86_400_000)),
  what: fc.oneof(
    fc.constant({ kind: 'woken' as const }),
    fc.constant({ kind: 'woken' as const }),
    fc.record({
      kind: fc.constant('acted' as const),
      outcome: fc.constantFrom('sent', 'skipped', 'failed', 'odd'),
    }),
    fc.constant({ kind: 'hurried' as const }),
    fc.constant({ kind: 'answered' as const, answer: { kind: 'code' as const, code: null } }),
    fc.record({ kind: fc.constant('stopped' as const), reason: fc.string() }),
  ),
  event: fc.option(fc.constantFrom('Order Completed', 'Visited'), { nil: null }),
  attributes: fc.record({
    email: fc.constantFrom<unknown>('ada@example.com', '', null, 7),
    timezone: fc.constantFrom<unknown>('Europe/Berlin', 'America/New_York', 'Mars/Olympus', null),
    plan: fc.jsonValue(),
    renewal: fc.constantFrom<unknown>('2026-04-01', '2026-02-30', 'soon', null),
  }),
});

/** What befalls a customer within a time, in its order. */
export function anyStrokes({
  from,
  to,
}: {
  readonly from: number;
  readonly to: number;
}): fc.Arbitrary<Stroke[]> {
  const at = fc.integer({ min: from, max: to });
  const stroke: fc.Arbitrary<Stroke> = fc.oneof(
    fc.record({
      at,
      kind: fc.constant('event'),
      event: fc.constantFrom('Order Completed', 'Visited', 'Paid'),
    }),
    fc.record({
      at,
      kind: fc.constant('attributes'),
      set: anyScene.map(({ attributes }) => attributes),
    }),
    fc.record({
      at,
      kind: fc.constant('list'),
      list: fc.constantFrom('vip', 'newsletter'),
      change: fc.constantFrom('add', 'remove'),
    }),
    fc.record({ at, kind: fc.constant('hurry') }),
  );
  return fc.array(stroke, { maxLength: 12 }).map((strokes) => strokes.toSorted((a, b) => a.at - b.at));
}
