import type { Plan } from '../plan.js';
import { aPlan, listen, pause, record, send, smallEngine } from '../testing/a-plan.test-helper.js';
import type { ScriptEntry } from './script.js';
import { StandIns } from './stand-in.js';
import { createRegistry } from '../registry.js';

const byHand: Partial<Plan> = {
  trigger: { type: 'start', version: 1, config: {} },
  reentry: { policy: 'always' },
};
const byEvent: Plan['trigger'] = { type: 'start', version: 1, config: { event: 'Ordered' } };
const chosen: ScriptEntry = { at: 1, kind: 'manual', data: { from: 'a list' } };
const clock = { from: 0, to: 100_000_000, zone: 'UTC' };
const play = (plan: Plan, script: readonly ScriptEntry[]) =>
  smallEngine.simulate(plan, { id: 'ada', attributes: {} }, script, clock);

describe('a script', () => {
  it.each<[string, ScriptEntry, object]>([
    ['a person', { at: 1, kind: 'manual', data: { a: 1 } }, { a: 1 }],
    ['the API', { at: 1, kind: 'api', id: 'once', data: { b: 2 } }, { b: 2 }],
    ['an announcement', { at: 1, kind: 'announcement', event: 'Sale', properties: { c: 3 } }, { c: 3 }],
  ])('lets %s choose the customer', (_who, entry, data) => {
    const { decisions, runs } = play(aPlan({ mail: send() }, byHand), [entry]);
    expect(decisions).toMatchObject([{ at: 1, admission: { kind: 'enters' } }]);
    expect(runs).toMatchObject([{ entry: data }]);
  });

  it('gives each that comes without an id one of its own, and takes the same id as the same', () => {
    const plan = aPlan({ mail: send() }, byHand);
    const again = { at: 2, kind: 'api', id: 'x' } as const;
    expect(play(plan, [chosen, { ...chosen, at: 2 }, again, { ...again, at: 3 }]).runs).toHaveLength(3);
  });

  it('changes what is known of the customer', () => {
    const plan = aPlan(
      { first: send({ sent: 'wait' }), wait: pause(1_000, { next: 'mail' }), mail: send() },
      byHand,
    );
    const { actions } = play(plan, [
      chosen,
      { at: 2, kind: 'list', list: 'vip', change: 'add' },
      { at: 3, kind: 'list', list: 'fair', change: 'add' },
      { at: 4, kind: 'list', list: 'fair', change: 'remove' },
      { at: 5, kind: 'consent', consent: { channel: 'email', topic: null, state: 'granted' } },
      { at: 6, kind: 'reaction', node: 'first', reaction: 'clicked', url: 'https://a.example' },
      { at: 7, kind: 'reaction', node: 'first', reaction: 'clicked', url: 'https://b.example' },
      { at: 8, kind: 'reaction', node: 'nobody', reaction: 'opened' },
      { at: 9, kind: 'attributes', set: { plan: 'pro' } },
    ]);
    expect(actions[1]?.facts).toMatchObject({
      customer: { plan: 'pro' },
      lists: ['vip'],
      consents: [{ channel: 'email', topic: null, state: 'granted' }],
      messages: [
        {
          node: 'first',
          mine: true,
          at: { sent: 1, clicked: 6 },
          clicks: [
            { url: 'https://a.example', at: 6 },
            { url: 'https://b.example', at: 7 },
          ],
        },
      ],
      lastActivity: 7,
    });
  });

  it('hurries a wait, and takes a customer out', () => {
    const plan = aPlan({ wait: listen('Paid', { late: 'rest' }), rest: pause(1_000) }, byHand);
    const { runs } = play(plan, [
      chosen,
      { at: 20, kind: 'hurry' },
      { at: 30, kind: 'stop', reason: 'Asked to' },
    ]);
    expect(runs).toMatchObject([{ endedAt: 30, cursor: { end: { reason: 'Asked to' } } }]);
    expect(runs[0]?.trace).toMatchObject([
      { node: 'wait', leftAt: 20, outcome: 'late' },
      { node: 'rest', leftAt: 30 },
    ]);
  });

  it('is not heard any more once it is broken off', () => {
    const feeding = aPlan({ again: record('Ordered') }, { ...byHand, trigger: byEvent });
    const ordered: ScriptEntry = { at: 1, kind: 'event', event: 'Ordered' };
    const { isBrokenOff, attributes } = play(feeding, [
      ordered,
      { at: 9, kind: 'attributes', set: { plan: 'pro' } },
    ]);
    expect(isBrokenOff).toBe(true);
    expect(attributes).toEqual({});
  });
});

describe('the stand-in of a database', () => {
  const standIns = new StandIns(
    createRegistry([]),
    {
      figures: { test: { a: { reached: 9, succeeded: 3 } } },
      journeys: { closed: { kind: 'not-entered', reason: 'No' } },
    },
    'journey',
    'ada',
  );

  it.each([
    [{ kind: 'pace' }, { kind: 'pace', at: 7 }],
    [{ kind: 'experiment' }, { kind: 'experiment', figures: { a: { reached: 9, succeeded: 3 } }, since: 7 }],
    [
      { kind: 'start-journey', journey: 'welcome' },
      { kind: 'start-journey', started: { kind: 'entered', enrollment: 'welcome-1' } },
    ],
    [
      { kind: 'start-journey', journey: 'closed' },
      { kind: 'start-journey', started: { kind: 'not-entered', reason: 'No' } },
    ],
  ])('answers %j', (ask, answer) => {
    expect(standIns.answer('test', ask as never, 7)).toEqual(answer);
  });
});
