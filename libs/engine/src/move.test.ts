import { createEngine } from './create-engine.js';
import type { Cursor } from './cursor.js';
import type { Facts } from './facts.js';
import { move, waitedAlready, type VersionChange } from './move.js';
import type { Plan, PlanNode } from './plan.js';
import { aJourney, node } from './testing/a-journey.test-helper.js';
import { toyRegistry, toySteps } from './testing/toy-types.test-helper.js';

const engine = createEngine({ registry: toyRegistry, steps: toySteps });
const options = { zone: 'UTC', journey: 'welcome', customer: 'ada' };
const facts: Facts = { customer: { email: 'ada@example.com' }, entry: {}, results: {} };
const send = node('send', { text: 'Hello' });

function planOf(nodes: Parameters<typeof aJourney>[0], ...arrows: readonly string[]): Plan {
  const compiled = engine.compile(aJourney(nodes, arrows));
  if (compiled.kind === 'refused') throw new Error(JSON.stringify(compiled.problems));
  return compiled.plan;
}

const pausing = (ms: number, id = 'later') =>
  planOf({ [id]: node('pause', { ms }), bye: send }, `trigger entered ${id}`, `${id} next bye`);

/** A moment at which the order of receipt has come as far. */
const asOf = (now: number) => ({ now, place: now });

/** The same with messages in the place of its sends. */
function mailing(plan: Plan): Plan {
  const message = { channel: 'email', purpose: 'service' } as const;
  const isSend = ({ type }: PlanNode) => type === 'send';
  const nodes = Object.entries(plan.nodes).map(([id, each]) => [
    id,
    isSend(each) ? { ...each, message } : each,
  ]);
  return { ...plan, nodes: Object.fromEntries(nodes) as Plan['nodes'] };
}

/** Where somebody stands who entered a version at 0. */
function at(plan: Plan, now = 0): Cursor {
  return engine.advance(plan, engine.start(), { kind: 'woken', now }, facts, options).cursor;
}

/** Where they stand in another version at `now`, after everything that is due. */
function after(change: VersionChange, cursor: Cursor, now: number): Cursor {
  const moved = move(change, cursor, asOf(now));
  if (moved.kind === 'leaves' || moved.kind === 'unmapped') throw new Error(moved.kind);
  const rested =
    moved.kind === 'enters' ? waitedAlready(engine, change.to, moved.cursor, facts, options) : null;
  return engine.advance(change.to, rested?.cursor ?? moved.cursor, { kind: 'woken', now }, facts, options)
    .cursor;
}

describe('moving to another version', () => {
  const from = pausing(100);
  const waiting = at(from);

  it('leaves who has not begun, and who has ended, as they are', () => {
    for (const cursor of [
      engine.start(),
      { kind: 'done', visits: 1, end: { kind: 'finished', reason: '' } } as const,
    ])
      expect(move({ from, to: pausing(5), mapping: {} }, cursor, asOf(10))).toEqual({
        kind: 'stays',
        cursor,
      });
  });

  it('leaves a wait as it is that is configured the same, whatever lies around it', () => {
    const to = planOf(
      { later: node('pause', { ms: 100 }), hi: send },
      'trigger entered later',
      'later next hi',
    );
    expect(move({ from, to, mapping: {} }, waiting, asOf(10))).toEqual({ kind: 'stays', cursor: waiting });
  });

  it('counts what was waited already: a longer wait ends later, a shorter one at once', () => {
    expect(after({ from, to: pausing(300), mapping: {} }, waiting, 60)).toMatchObject({
      kind: 'waiting',
      node: 'later',
      visit: 2,
      since: 0,
      until: 300,
    });
    expect(after({ from, to: pausing(50), mapping: {} }, waiting, 60)).toMatchObject({
      kind: 'acting',
      node: 'bye',
      visit: 3,
      since: 60,
    });
  });

  it('closes the old visit and begins a new one, at the moment of the move', () => {
    expect(move({ from, to: pausing(300), mapping: {} }, waiting, asOf(60))).toMatchObject({
      kind: 'enters',
      effects: [
        { kind: 'visit-ended', node: 'later', visit: 1, at: 60, outcome: null },
        { kind: 'visit-began', node: 'later', visit: 2, at: 60 },
      ],
    });
  });

  it('takes people of a node that is gone where the mapping says, or out of the journey', () => {
    const to = pausing(100, 'rest');
    expect(after({ from, to, mapping: { later: 'rest' } }, waiting, 60)).toMatchObject({
      node: 'rest',
      until: 100,
    });
    expect(move({ from, to, mapping: { later: null } }, waiting, asOf(60))).toEqual({
      kind: 'leaves',
      node: 'later',
    });
    const mappings: VersionChange['mapping'][] = [{}, { later: 'nowhere' }, { constructor: 'rest' }];
    for (const mapping of mappings)
      expect(move({ from, to, mapping }, waiting, asOf(60))).toEqual({ kind: 'unmapped', node: 'later' });
  });

  it('lets the mapping take people from a node that is still there', () => {
    expect(after({ from, to: from, mapping: { later: 'bye' } }, waiting, 60)).toMatchObject({
      kind: 'acting',
      node: 'bye',
      since: 60,
    });
  });

  it('keeps an action under way while it is one of its type, and begins another one anew', () => {
    const one = planOf({ hello: send }, 'trigger entered hello');
    const acting = at(one);
    const other = planOf({ hello: node('send', { text: 'Bye' }) }, 'trigger entered hello');
    expect(move({ from: one, to: other, mapping: {} }, acting, asOf(10))).toEqual({
      kind: 'stays',
      cursor: acting,
    });
    const pause = planOf(
      { hello: node('pause', { ms: 5 }), bye: send },
      'trigger entered hello',
      'hello next bye',
    );
    expect(after({ from: one, to: pause, mapping: {} }, acting, 2)).toMatchObject({
      kind: 'waiting',
      until: 5,
    });
  });

  it('keeps what it remembers: goals, loops and events that have answered', () => {
    const memory = {
      entryPlace: 4,
      entryEvent: 'order',
      enteredAt: 0,
      used: ['review'],
      goals: ['bought'],
      kept: { again: { passes: 2 } },
    };
    const moved = move({ from, to: pausing(300), mapping: {} }, { ...waiting, memory }, asOf(60));
    expect(moved).toMatchObject({ kind: 'enters', cursor: { memory } });
  });

  it('begins a message with the move: what came before answers no wait behind it', () => {
    const memory = { entryPlace: 4, entryEvent: 'order', enteredAt: 0, nodePlace: 10, lastSendPlace: 7 };
    const to = mailing(planOf({ bye: send }, 'trigger entered bye'));
    const moved = move({ from, to, mapping: { later: 'bye' } }, { ...waiting, memory }, asOf(60));
    expect(moved).toMatchObject({ cursor: { memory: { nodePlace: 60, lastSendPlace: 60 } } });
  });

  it('lets a wait have begun when the node before it was reached', () => {
    const memory = { entryPlace: 4, entryEvent: 'order', enteredAt: 0, nodePlace: 10, lastSendPlace: 7 };
    const to = pausing(300, 'rest');
    const moved = move({ from, to, mapping: { later: 'rest' } }, { ...waiting, memory }, asOf(60));
    expect(moved).toMatchObject({ cursor: { memory: { nodePlace: 10, lastSendPlace: 7 } } });
  });
});
