import { createEngine } from './create-engine.js';
import type { Plan } from './plan.js';
import { aJourney, node } from './testing/a-journey.test-helper.js';
import { toyRegistry } from './testing/toy-types.test-helper.js';
import type { Facts } from './facts.js';
import { wakesAt } from './wakes-at.js';

const engine = createEngine({ registry: toyRegistry });
const hello = node('send', {
  text: 'Hello {{ customer.name }}',
  parts: [{ html: '<b>{{ entry.total }}</b>' }],
});
const journey = aJourney({ hello, later: node('pause', { ms: 5 }), end: node('stop') }, [
  'trigger entered hello',
  'hello sent later',
  'hello failed end',
]);

function planOf(...args: Parameters<typeof engine.compile>): Plan {
  const compiled = engine.compile(...args);
  if (compiled.kind === 'refused') throw new Error(JSON.stringify(compiled.problems));
  return compiled.plan;
}

const moment = { now: 0, zone: 'UTC', customer: {} };

describe('compile', () => {
  it('takes goals and exits over, with everything they look at', () => {
    const where = {
      combinator: 'and',
      rules: [{ field: 'event.total', operator: '>', value: { field: 'customer.budget' } }],
    };
    const left = { combinator: 'and', rules: [{ field: 'list', operator: 'in', value: 'left' }] };
    const plan = planOf({
      ...journey,
      goals: [
        { id: 'paid', event: 'Paid', where, within: 'P7D', ends: true },
        { id: 'seen', event: 'Seen', ends: false },
      ],
      exits: [{ id: 'gone', when: left, reason: 'Left us' }],
    });
    expect(plan.goals).toEqual([
      { id: 'paid', ends: true, within: 'P7D', event: 'Paid', where },
      { id: 'seen', ends: false, event: 'Seen' },
    ]);
    expect(plan.exits).toEqual([{ id: 'gone', when: left, reason: 'Left us' }]);
    expect(plan.watch).toEqual({
      paths: ['customer.budget'],
      events: { Paid: null, Seen: null },
      lists: ['left'],
    });
    expect(wakesAt(plan, engine.start(), moment)).toEqual({
      listensFor: ['Paid', 'Seen'],
      wakesOn: ['customer.budget', 'lists.left'],
    });
  });

  it('says which events still count once the enrollment is over', () => {
    const goals = [
      { id: 'paid', event: 'Paid', ends: true },
      { id: 'seen', event: 'Seen', ends: false },
    ];
    const plan = planOf({ ...journey, goals });
    const memory = { entryPlace: 0, entryEvent: null, enteredAt: 0, goals: ['paid'] };
    const done = (by?: { kind: 'restart' }) =>
      ({ kind: 'done', visits: 1, memory, end: { kind: 'exited', reason: '', ...(by && { by }) } }) as const;
    expect(wakesAt(plan, done(), moment).listensFor).toEqual(['Seen']);
    expect(wakesAt(plan, done({ kind: 'restart' }), moment).listensFor).toEqual([]);
    const control = engine.start({ entryPlace: 0, entryEvent: null, enteredAt: 0, control: true });
    expect(wakesAt(plan, control, moment).wakesOn).toEqual([]);
  });

  it('forgets a goal once its time is over, which is that of the customer’s own zone', () => {
    const plan = planOf({ ...journey, goals: [{ id: 'paid', event: 'Paid', within: 'P1D', ends: true }] });
    // The day on which clocks go forward in Berlin has 23 hours.
    const enteredAt = Date.parse('2026-03-28T23:30:00Z');
    const memory = { entryPlace: 0, entryEvent: null, enteredAt };
    const over = { kind: 'done', visits: 1, memory, end: { kind: 'finished', reason: '' } } as const;
    const listensAfter = (hours: number, customer: Facts['customer'] = {}) =>
      wakesAt(plan, over, { ...moment, customer, now: enteredAt + hours * 3_600_000 }).listensFor;
    expect(listensAfter(23.5)).toEqual(['Paid']);
    expect(listensAfter(24.5)).toEqual([]);
    expect(listensAfter(23.5, { timezone: 'Europe/Berlin' })).toEqual([]);
  });

  it('folds the graph into a table of nodes with their ways on', () => {
    const plan = planOf({ ...journey, settings: { timezone: 'Europe/Berlin' } });
    expect(plan).toMatchObject({
      format: 1,
      start: 'hello',
      timezone: 'Europe/Berlin',
      reentry: { policy: 'once' },
    });
    expect(plan.nodes['later']).toEqual({
      type: 'pause',
      version: 1,
      kind: 'control',
      config: { ms: 5 },
      caption: 'Pause 5',
      next: {},
    });
    expect(plan.nodes['hello']?.action).toEqual({
      lane: 'sends',
      retry: { attempts: 3, timeoutMs: 1000 },
      requires: [
        { path: 'customer.email', patienceMs: 600, otherwise: { outcome: 'skipped', reason: 'No address' } },
      ],
    });
  });

  it('lets an undrawn skipped follow sent, and a drawn one go its own way', () => {
    expect(planOf(journey).nodes['hello']?.next).toEqual({ sent: 'later', skipped: 'later', failed: 'end' });
    const drawn = { ...journey, edges: [...journey.edges, { from: 'hello', outcome: 'skipped', to: 'end' }] };
    expect(planOf(drawn).nodes['hello']?.next).toEqual({ sent: 'later', skipped: 'end', failed: 'end' });
  });

  it('takes the templates of a configuration, wherever its schema puts them', () => {
    expect(planOf(journey).nodes['hello']?.templates).toEqual([
      { path: ['text'], source: 'Hello {{ customer.name }}', escape: 'none' },
      { path: ['parts', '0', 'html'], source: '<b>{{ entry.total }}</b>', escape: 'html' },
    ]);
  });

  it('takes templates that were prepared for publishing instead', () => {
    const prepared = [{ path: ['html'], source: '<p>Hello</p>', escape: 'html' as const }];
    expect(planOf(journey, { hello: prepared }).nodes['hello']?.templates).toEqual(prepared);
  });

  it('leaves out what no customer can reach', () => {
    const island = { ...journey, nodes: { ...journey.nodes, island: node('stop') } };
    expect(Object.keys(planOf(island).nodes)).toEqual(['hello', 'later', 'end']);
  });

  it('is plain JSON and the same every time', () => {
    const plan = planOf(journey);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    expect(planOf(journey)).toEqual(plan);
  });

  it('compiles in spite of warnings and refuses for an error, with every problem', () => {
    const forgetful = aJourney({ pick: node('choose', { by: 'vip' }) }, ['trigger entered pick']);
    expect(engine.compile(forgetful).kind).toBe('compiled');
    const broken = { ...forgetful, color: 'red' };
    expect(engine.compile(broken)).toEqual({ kind: 'refused', problems: engine.check(broken) });
  });
});
