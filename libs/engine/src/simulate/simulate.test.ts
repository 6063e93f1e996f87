import {
  aPlan,
  askCode,
  listen,
  pause,
  record,
  send,
  smallEngine,
  write,
} from '../testing/a-plan.test-helper.js';
import type { Plan } from '../plan.js';
import { traceOf } from '../trace.js';
import type { ScriptEntry } from './script.js';
import type { SimulationWorld } from './world.js';

const trigger = (config: Plan['trigger']['config']): Plan['trigger'] => ({
  type: 'start',
  version: 1,
  config,
});
const ordered: ScriptEntry = {
  at: 10,
  kind: 'event',
  event: 'Ordered',
  id: 'o-1',
  properties: { order_id: 'A-1' },
};
const byOrder = { trigger: trigger({ event: 'Ordered' }), reentry: { policy: 'always' as const } };

function play(
  plan: Plan,
  script: readonly ScriptEntry[],
  world: SimulationWorld = {},
  attributes: Readonly<Record<string, unknown>> = {},
) {
  const clock = { from: 0, to: 100_000_000, zone: 'UTC' };
  return smallEngine.simulate(plan, { id: 'ada', attributes }, script, clock, world);
}

describe('a simulation', () => {
  it('lets time pass from one moment at which something happens to the next', () => {
    const plan = aPlan(
      { mail: send({ sent: 'wait' }), wait: pause(5_000, { next: 'again' }), again: send() },
      byOrder,
    );
    const { runs, actions } = play(plan, [ordered]);
    expect(actions.map(({ at, node, channel, outcome }) => [at, node, channel, outcome])).toEqual([
      [10, 'mail', 'email', 'sent'],
      [5_010, 'again', 'email', 'sent'],
    ]);
    expect(runs).toMatchObject([{ enteredAt: 10, endedAt: 5_010, cursor: { kind: 'done' } }]);
  });

  it('tells the same trace as the effects of advance', () => {
    const plan = aPlan({ wait: pause(5, { next: 'mail' }), mail: send() }, byOrder);
    const [run] = play(plan, [ordered]).runs;
    expect(run?.trace).toEqual(traceOf(run?.effects ?? []));
    expect(run?.trace).toMatchObject([
      { node: 'wait', visit: 1, enteredAt: 10, leftAt: 15, outcome: 'next', reason: 'Paused 5' },
      { node: 'mail', visit: 2, enteredAt: 15, leftAt: 15, outcome: 'sent' },
    ]);
  });

  it('knows the account of the customer', () => {
    const when = {
      combinator: 'and' as const,
      rules: [{ field: 'account.plan', operator: '=' as const, value: 'gold' }],
    };
    const plan = aPlan({ wait: pause(5) }, { ...byOrder, exits: [{ id: 'gold', reason: 'Gold', when }] });
    const endOf = (account: Readonly<Record<string, unknown>>) => {
      const clock = { from: 0, to: 100, zone: 'UTC' };
      return smallEngine.simulate(plan, { id: 'ada', attributes: {}, account }, [ordered], clock).runs[0]
        ?.cursor;
    };
    expect(endOf({ id: 'acme', plan: 'gold' })).toMatchObject({ end: { kind: 'exited', reason: 'Gold' } });
    expect(endOf({ id: 'acme' })).toMatchObject({ end: { kind: 'finished' } });
  });

  it('takes an event with the same id once', () => {
    const plan = aPlan({ mail: send() }, byOrder);
    const { runs, decisions } = play(plan, [ordered, { ...ordered, at: 20 }]);
    expect(runs).toHaveLength(1);
    expect(decisions).toHaveLength(1);
  });

  it('says of each occurrence why it let nobody in', () => {
    const plan = aPlan(
      { mail: send() },
      { ...byOrder, reentry: { policy: 'once-per-key', key: 'entry.order_id' } },
    );
    const { decisions } = play(plan, [ordered, { ...ordered, at: 20, id: 'o-2' }]);
    expect(decisions.map(({ at, admission }) => [at, admission.kind])).toEqual([
      [10, 'enters'],
      [20, 'stays-out'],
    ]);
  });

  it('starts the run over, and keeps others going', () => {
    const plan = aPlan(
      { wait: pause(1_000, { next: 'mail' }), mail: send() },
      {
        ...byOrder,
        reentry: { policy: 'restart-per-key', key: 'entry.order_id' },
      },
    );
    const other: ScriptEntry = { ...ordered, at: 20, id: 'o-2', properties: { order_id: 'B-1' } };
    const { runs, actions } = play(plan, [ordered, other, { ...ordered, at: 500, id: 'o-3' }]);
    expect(runs.map(({ key, generation, endedAt }) => [key, generation, endedAt])).toEqual([
      ['A-1', 0, 500],
      ['B-1', 0, 1_020],
      ['A-1', 1, 1_500],
    ]);
    expect(actions).toHaveLength(2);
  });

  it('counts a goal for the run that took the place of another, and not for that one', () => {
    const plan = aPlan(
      { wait: pause(1_000) },
      {
        ...byOrder,
        reentry: { policy: 'restart-per-key', key: 'entry.order_id' },
        goals: [{ id: 'paid', event: 'Paid', ends: true }],
      },
    );
    const paid: ScriptEntry = { at: 600, kind: 'event', event: 'Paid' };
    const { runs } = play(plan, [ordered, { ...ordered, at: 500, id: 'o-3' }, paid]);
    expect(runs.map(({ cursor }) => [cursor.memory?.goals, cursor.kind === 'done' && cursor.end.by])).toEqual(
      [
        [undefined, { kind: 'restart' }],
        [['paid'], { kind: 'goal', id: 'paid' }],
      ],
    );
  });

  it('lets what arrives at a moment come before what falls due then', () => {
    const plan = aPlan(
      { wait: listen('Paid', { came: 'thanks', late: 'late' }), thanks: send(), late: send() },
      byOrder,
    );
    const paidAt = (at: number): ScriptEntry => ({ at, kind: 'event', event: 'Paid' });
    expect(play(plan, [ordered, paidAt(1_010)]).actions.map(({ node }) => node)).toEqual(['thanks']);
    expect(play(plan, [ordered, paidAt(1_011)]).actions.map(({ node }) => node)).toEqual(['late']);
  });

  it('has actions leave as it was chosen, or drawn', () => {
    const plan = aPlan({ mail: send({ failed: 'other', skipped: 'other' }), other: send() }, byOrder);
    const chosen = play(plan, [ordered], { outcomes: { mail: 'failed' } });
    expect(chosen.actions.map(({ outcome }) => outcome)).toEqual(['failed', 'sent']);
    const drawn = play(plan, [ordered], { outcomes: { mail: { sent: 0, skipped: 1 } } });
    expect(drawn.actions[0]?.outcome).toBe('skipped');
  });

  it('gives codes until the pool is empty', () => {
    const plan = aPlan(
      { code: askCode({ assigned: 'mail', empty: 'none' }), mail: send(), none: pause(1) },
      byOrder,
    );
    const twice: readonly ScriptEntry[] = [ordered, { ...ordered, at: 20, id: 'o-2' }];
    const { runs } = play(plan, twice, { codes: { gifts: ['X1'] } });
    expect(runs.map(({ trace }) => trace[0]?.outcome)).toEqual(['assigned', 'empty']);
    expect(runs[0]?.trace[0]?.result).toEqual({ code: 'X1' });
  });

  it('writes what the journey writes, for the customer and for other runs', () => {
    const plan = aPlan({ tag: write('tagged', true) }, byOrder);
    expect(play(plan, [ordered]).attributes).toEqual({ tagged: true });
  });

  it('lets in who enters a segment by time alone, and finds who is in it already', () => {
    const quiet = {
      combinator: 'and' as const,
      rules: [{ field: 'inactive' as const, operator: 'for' as const, value: 'PT1H' }],
    };
    const plan = aPlan(
      { mail: send() },
      { trigger: trigger({ segment: 'quiet' }), reentry: { policy: 'always' } },
    );
    const { decisions } = play(plan, [{ at: 100, kind: 'event', event: 'Visited' }], { segments: { quiet } });
    expect(decisions.map(({ at, admission }) => [at, admission.kind])).toEqual([[3_600_100, 'enters']]);
  });

  it('goes by the calendar of the trigger', () => {
    const plan = aPlan(
      { mail: send() },
      {
        trigger: trigger({ everyMs: 40_000_000 }),
        reentry: { policy: 'always' },
      },
    );
    expect(play(plan, []).runs.map(({ enteredAt }) => enteredAt)).toEqual([40_000_000, 80_000_000]);
  });

  it('can be hurried and stopped', () => {
    const plan = aPlan({ wait: pause(50_000, { next: 'rest' }), rest: pause(50_000) }, byOrder);
    const { runs } = play(plan, [
      ordered,
      { at: 20, kind: 'hurry' },
      { at: 30, kind: 'stop', reason: 'Enough' },
    ]);
    expect(runs[0]).toMatchObject({ endedAt: 30, cursor: { end: { reason: 'Enough' } } });
    expect(runs[0]?.trace.map(({ node }) => node)).toEqual(['wait', 'rest']);
  });

  it('notes a goal that is reached after the end', () => {
    const plan = aPlan({ mail: send() }, { ...byOrder, goals: [{ id: 'paid', event: 'Paid', ends: true }] });
    const { runs } = play(plan, [ordered, { at: 900, kind: 'event', event: 'Paid' }]);
    expect(runs[0]).toMatchObject({ endedAt: 10, cursor: { memory: { goals: ['paid'] } } });
  });

  it('does not start over when the journey writes what is there already', () => {
    const plan = aPlan(
      { tag: write('plan', 'pro') },
      {
        trigger: trigger({ attribute: 'customer.plan' }),
        reentry: { policy: 'always' },
      },
    );
    expect(play(plan, [{ at: 1, kind: 'attributes', set: { plan: 'free' } }]).runs).toHaveLength(2);
  });

  it('lets in by a value within an attribute, and not by what is the same as before', () => {
    const plan = aPlan(
      { mail: send() },
      { trigger: trigger({ attribute: 'customer.address.city' }), reentry: { policy: 'always' } },
    );
    const moves = (at: number, city: string): ScriptEntry => ({
      at,
      kind: 'attributes',
      set: { address: { city } },
    });
    const { decisions } = play(plan, [moves(1, 'Bonn'), moves(2, 'Bonn'), moves(3, 'Cologne')]);
    expect(decisions.map(({ at }) => at)).toEqual([1, 3]);
  });

  it('is broken off when the journey feeds itself', () => {
    const plan = aPlan({ again: record('Ordered') }, byOrder);
    const { isBrokenOff, runs } = play(plan, [ordered]);
    expect(isBrokenOff).toBe(true);
    expect(runs.length).toBeGreaterThan(20);
  });
});
