import { createEngine } from './create-engine.js';
import type { Cursor } from './cursor.js';
import type { Facts } from './facts.js';
import { factsForeseen, foresee, type MoveTo, type Standing } from './foresee.js';
import type { Plan } from './plan.js';
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
const sending = planOf({ hello: send }, 'trigger entered hello');
const toSending: MoveTo = { to: sending, mapping: { later: 'hello' } };

/** Somebody who entered a version at 0. */
function inside(plan: Plan, now: number, cursor: Cursor = enteredAt0(plan)): Standing {
  return { plan, cursor, now, place: 0, options, moves: [], isBusy: false, heldAt: null };
}

function enteredAt0(plan: Plan): Cursor {
  return engine.advance(plan, engine.start(), { kind: 'woken', now: 0 }, facts, options).cursor;
}

describe('foreseeing a move', () => {
  const waiting = inside(pausing(100), 60);
  const acting = inside(sending, 60);
  const see = (standing: Standing, to: Plan, mapping: MoveTo['mapping'] = {}) =>
    foresee(engine, standing, { to, mapping }, facts);

  it('tells who waits on as before, and who anew with what was waited already', () => {
    expect(see(waiting, pausing(100))).toEqual({ kind: 'waits', node: 'later', until: 100, since: 'stays' });
    expect(see(waiting, pausing(300))).toEqual({ kind: 'waits', node: 'later', until: 300, since: 'counts' });
  });

  it('tells who goes on at once, to an action or to another wait', () => {
    expect(see(waiting, pausing(50))).toEqual({ kind: 'acts', node: 'bye', isUnderWay: false });
    const twice = planOf(
      { later: node('pause', { ms: 50 }), more: node('pause', { ms: 50 }) },
      'trigger entered later',
      'later next more',
    );
    expect(see(waiting, twice)).toEqual({ kind: 'waits', node: 'more', until: 110, since: 'now' });
  });

  it('lets who has not begun begin in the new version', () => {
    expect(see(inside(pausing(100), 60, engine.start()), pausing(300))).toEqual({
      kind: 'waits',
      node: 'later',
      until: 360,
      since: 'now',
    });
  });

  it('tells who ends, who leaves and why, and whom the mapping takes out', () => {
    const ending = planOf({ later: node('pause', { ms: 50 }) }, 'trigger entered later');
    expect(see(waiting, ending)).toEqual({ kind: 'ends', reason: 'Reached the end' });
    const stopping = planOf({ later: node('stop') }, 'trigger entered later');
    expect(see(waiting, stopping)).toEqual({ kind: 'leaves', reason: 'Stopped here' });
    expect(see(waiting, sending, { later: null })).toEqual({ kind: 'is-taken-out' });
  });

  it('asks for the mapping of a node that is gone', () => {
    expect(see(waiting, sending)).toEqual({ kind: 'unmapped', node: 'later' });
    expect(see(waiting, sending, toSending.mapping)).toEqual({
      kind: 'acts',
      node: 'hello',
      isUnderWay: false,
    });
  });

  it('has an action that is under way answered first, unless it goes on as what it is', () => {
    const busy = { ...acting, isBusy: true };
    const other = node('send', { text: 'Other' });
    expect(see(busy, planOf({ hello: other }, 'trigger entered hello'))).toEqual({
      kind: 'acts',
      node: 'hello',
      isUnderWay: true,
    });
    expect(see(busy, pausing(100), { hello: 'later' })).toEqual({ kind: 'moves-later', node: 'hello' });
    expect(see(busy, pausing(100), { hello: null })).toEqual({ kind: 'moves-later', node: 'hello' });
    expect(see(acting, pausing(100), { hello: 'later' })).toEqual({
      kind: 'waits',
      node: 'later',
      until: 100,
      since: 'counts',
    });
  });

  it('makes the moves first that were asked for before', () => {
    const asked = { ...waiting, moves: [toSending] };
    expect(see(asked, pausing(10, 'rest'), { hello: 'rest' })).toMatchObject({ kind: 'acts', node: 'bye' });
    expect(see(asked, pausing(100))).toEqual({ kind: 'unmapped', node: 'hello' });
    const stuck = { ...waiting, moves: [{ to: sending, mapping: {} }] };
    expect(see(stuck, pausing(100))).toEqual({ kind: 'moves-later', node: 'later' });
  });

  it('skips a message that a pause has held for too long', () => {
    const base = planOf(
      { hello: send, later: node('pause', { ms: 5 }) },
      'trigger entered hello',
      'hello skipped later',
    );
    const message = { channel: 'email', purpose: 'service' } as const;
    const hello = { ...base.nodes['hello'], message } as Plan['nodes'][string];
    const to: Plan = { ...base, settings: { staleAfter: 'PT1M' }, nodes: { ...base.nodes, hello } };
    const late = { ...acting, now: 90_001, heldAt: 30_000 };
    expect(see(late, to)).toMatchObject({ kind: 'waits', node: 'later' });
    for (const inTime of [{ now: 90_000 }, { heldAt: 30_001 }, { heldAt: null }])
      expect(see({ ...late, ...inTime }, to)).toMatchObject({ kind: 'acts', node: 'hello' });
  });

  it('says what has to be loaded for where it leads, not for where it began', () => {
    const choosing = planOf({ later: node('choose', { by: 'vip' }) }, 'trigger entered later');
    const needed = { events: { Order: null } };
    const to: Plan = { ...choosing, watch: needed };
    expect(factsForeseen(engine, waiting, { to, mapping: {} })).toMatchObject(needed);
    expect(factsForeseen(engine, waiting, { to: sending, mapping: { later: null } })).toEqual({});
  });
});
