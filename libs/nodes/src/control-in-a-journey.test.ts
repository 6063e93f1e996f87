import { createEngine, createRegistry, type ScriptEntry, type SimulatedCustomer } from '@sojourn/engine';
import type { Journey } from '@sojourn/journey';
import { catalog } from './config.js';
import { steps, triggers } from './steps.js';

const engine = createEngine({ registry: createRegistry(catalog), steps, triggers });

type Config = Journey['nodes'][string]['config'];
type Drawn = Readonly<Record<string, readonly [type: string, config: Config]>>;

/** A journey of nodes by id (`trigger` is one of them), with arrows written as `from outcome to`. */
function aJourney({ trigger, ...nodes }: Drawn, arrows: readonly string[]): Journey {
  const node = ([type, config]: readonly [string, Config]) => ({ type, version: 1, config });
  return {
    format: 2,
    trigger: node(trigger ?? ['event', { event: 'Product Added' }]),
    reentry: { policy: 'always' },
    nodes: Object.fromEntries(Object.entries(nodes).map(([id, drawn]) => [id, node(drawn)])),
    edges: arrows.map((arrow) => {
      const [from = '', outcome = '', to = ''] = arrow.split(' ');
      return { from, outcome, to };
    }),
    goals: [],
    exits: [],
    settings: {},
    layout: {},
    notes: [],
  };
}

/** What each run of the customer went through, as `day.month. time node outcome`. */
function walk(
  journey: Journey,
  script: readonly ScriptEntry[],
  [from, to]: readonly [string, string],
  attributes: SimulatedCustomer['attributes'] = {},
): readonly (readonly string[])[] {
  const compiled = engine.compile(journey, {}, { anyAvailability: true });
  if (compiled.kind === 'refused') throw new Error(JSON.stringify(compiled.problems));
  const clock = { from: Date.parse(from), to: Date.parse(to), zone: 'UTC' };
  const { runs } = engine.simulate(compiled.plan, { id: 'ada', attributes }, script, clock);
  return runs.map(({ effects }) =>
    effects.flatMap((effect) =>
      effect.kind === 'visit-ended'
        ? [`${new Date(effect.at).toISOString().slice(5, 16)} ${effect.node} ${effect.outcome ?? '–'}`]
        : [],
    ),
  );
}

const did = (at: string, event: string, properties: Record<string, unknown> = {}): ScriptEntry => ({
  at: Date.parse(at),
  kind: 'event',
  event,
  properties,
});
const exit = ['exit', { reason: 'Done' }] as const;

describe('control nodes in a journey', () => {
  it('repeat a part until it is done', () => {
    const journey = aJourney(
      { again: ['repeat', { times: 2 }], day: ['wait', { duration: 'P1D' }], end: exit },
      ['trigger entered again', 'again again day', 'day next again', 'again done end'],
    );
    const script = [did('2026-11-25T10:00:00Z', 'Product Added')];
    expect(walk(journey, script, ['2026-11-25T00:00:00Z', '2026-12-31T00:00:00Z'])).toEqual([
      [
        '11-25T10:00 again again',
        '11-26T10:00 day next',
        '11-26T10:00 again again',
        '11-27T10:00 day next',
        '11-27T10:00 again done',
        '11-27T10:00 end –',
      ],
    ]);
  });

  it('repeat an inner part as often as before when its last round was left halfway', () => {
    const isDone = {
      id: 'done',
      title: 'Done',
      when: { combinator: 'and', rules: [{ field: 'customer.step', operator: '=', value: 'done' }] },
    };
    const journey = aJourney(
      {
        week: ['repeat', { times: 2 }],
        remind: ['repeat', { times: 2 }],
        day: ['wait', { duration: 'P1D' }],
        ask: ['branch', { paths: [isDone] }],
        end: exit,
      },
      [
        'trigger entered week',
        'week again remind',
        'remind again day',
        'day next ask',
        'ask done week',
        'ask else remind',
        'remind done end',
        'week done end',
      ],
    );
    const script: ScriptEntry[] = [
      did('2026-11-25T10:00:00Z', 'Product Added'),
      { at: Date.parse('2026-11-27T09:00:00Z'), kind: 'attributes', set: { step: 'done' } },
      { at: Date.parse('2026-11-27T11:00:00Z'), kind: 'attributes', set: { step: 'next' } },
    ];
    const walked = walk(journey, script, ['2026-11-25T00:00:00Z', '2026-12-31T00:00:00Z'])[0] ?? [];
    expect(walked.filter((line) => !line.includes('day') && !line.includes('ask'))).toEqual([
      '11-25T10:00 week again',
      '11-25T10:00 remind again',
      '11-26T10:00 remind again',
      '11-27T10:00 week again',
      '11-27T10:00 remind again',
      '11-28T10:00 remind again',
      '11-29T10:00 remind done',
      '11-29T10:00 end –',
    ]);
  });

  it('keep two carts apart', () => {
    const ordered = {
      id: 'ordered',
      event: 'Order Completed',
      same: [{ property: 'cart_id', as: 'entry.cart_id' }],
    };
    const journey = aJourney(
      { order: ['wait-for-event', { awaited: [ordered], limit: 'PT1H' }], end: exit },
      ['trigger entered order', 'order not-in-time end'],
    );
    const script = [
      did('2026-11-25T10:00:00Z', 'Product Added', { cart_id: 1 }),
      did('2026-11-25T10:10:00Z', 'Product Added', { cart_id: 2 }),
      did('2026-11-25T10:20:00Z', 'Order Completed', { cart_id: '2' }),
    ];
    expect(walk(journey, script, ['2026-11-25T00:00:00Z', '2026-11-26T00:00:00Z'])).toEqual([
      ['11-25T11:00 order not-in-time', '11-25T11:00 end –'],
      ['11-25T10:20 order ordered'],
    ]);
  });

  it('let an event answer one wait of a run only', () => {
    const awaited = [{ id: 'ordered', event: 'Order Completed' }];
    const since = 'since-entry';
    const journey = aJourney(
      {
        first: ['wait-for-event', { awaited, since, limit: 'P1D' }],
        second: ['wait-for-event', { awaited, since, limit: 'P1D' }],
        end: exit,
      },
      ['trigger entered first', 'first ordered second', 'second ordered end'],
    );
    const script = [
      did('2026-11-25T10:00:00Z', 'Product Added'),
      did('2026-11-25T11:00:00Z', 'Order Completed'),
      did('2026-11-25T12:00:00Z', 'Order Completed'),
    ];
    expect(walk(journey, script, ['2026-11-25T00:00:00Z', '2026-11-27T00:00:00Z'])).toEqual([
      ['11-25T11:00 first ordered', '11-25T12:00 second ordered', '11-25T12:00 end –'],
    ]);
  });

  it('let a reaction answer one wait of a run only', () => {
    const opened = { id: 'opened', message: 'mail', reaction: 'opened' };
    const wait = ['wait-for-event', { awaited: [opened], limit: 'P1D' }] as const;
    const journey = aJourney(
      { mail: ['send-email', { subject: 'Hello', body: 'Hello' }], first: wait, second: wait, end: exit },
      ['trigger entered mail', 'mail sent first', 'first opened second', 'second not-in-time end'],
    );
    const script: ScriptEntry[] = [
      did('2026-11-25T10:00:00Z', 'Product Added'),
      { at: Date.parse('2026-11-25T11:00:00Z'), kind: 'reaction', node: 'mail', reaction: 'opened' },
    ];
    const known = { email: 'ada@example.com' };
    expect(walk(journey, script, ['2026-11-25T00:00:00Z', '2026-11-30T00:00:00Z'], known)[0]).toEqual([
      '11-25T10:00 mail sent',
      '11-25T11:00 first opened',
      '11-26T11:00 second not-in-time',
      '11-26T11:00 end –',
    ]);
  });

  it('move with a date of the customer, over all clocks', () => {
    const until = { kind: 'field', field: 'customer.renewal' };
    const offset = { length: 'P7D', direction: 'before' };
    const journey = aJourney({ renewal: ['wait-until', { until, offset, time: '09:00' }], end: exit }, [
      'trigger entered renewal',
      'renewal next end',
    ]);
    const script: ScriptEntry[] = [
      did('2026-10-01T10:00:00Z', 'Product Added'),
      { at: Date.parse('2026-10-02T10:00:00Z'), kind: 'attributes', set: { renewal: '2026-11-05' } },
    ];
    const berlin = { renewal: '2026-10-20', timezone: 'Europe/Berlin' };
    // 29 October is after the clocks were set back.
    expect(walk(journey, script, ['2026-10-01T00:00:00Z', '2026-12-31T00:00:00Z'], berlin)).toEqual([
      ['10-29T08:00 renewal next', '10-29T08:00 end –'],
    ]);
  });

  it('wait until a customer has been inactive, exactly', () => {
    const when = { combinator: 'and', rules: [{ field: 'inactive', operator: 'for', value: 'P2D' }] };
    const journey = aJourney({ quiet: ['wait-for-condition', { when, limit: 'P7D' }], end: exit }, [
      'trigger entered quiet',
      'quiet met end',
    ]);
    const script = [did('2026-11-25T10:00:00Z', 'Product Added'), did('2026-11-26T12:00:00Z', 'Page Viewed')];
    expect(walk(journey, script, ['2026-11-20T00:00:00Z', '2026-12-31T00:00:00Z'])).toEqual([
      ['11-28T12:00 quiet met', '11-28T12:00 end –'],
    ]);
  });
});

describe('triggers that go by the calendar', () => {
  it('let in three days before the due day of every month', () => {
    const trigger = [
      'date',
      { attribute: 'customer.due_day', repeat: 'monthly', offset: { length: 'P3D', direction: 'before' } },
    ] as const;
    const journey = aJourney({ trigger, end: exit }, ['trigger entered end']);
    const entries = walk(journey, [], ['2027-01-01T00:00:00Z', '2027-05-01T00:00:00Z'], { due_day: 31 });
    expect(entries.flat()).toEqual([
      '01-28T09:00 end –',
      '02-25T09:00 end –',
      '03-28T09:00 end –',
      '04-27T09:00 end –',
    ]);
  });

  it('let in whoever comes into a segment by time alone', () => {
    const journey = aJourney({ trigger: ['segment', { segment: 'quiet' }], end: exit }, [
      'trigger entered end',
    ]);
    const compiled = engine.compile(journey, {}, { anyAvailability: true });
    if (compiled.kind === 'refused') throw new Error(JSON.stringify(compiled.problems));
    const quiet = {
      combinator: 'and' as const,
      rules: [{ field: 'inactive' as const, operator: 'for' as const, value: 'P30D' }],
    };
    const from = Date.parse('2026-11-01T00:00:00Z');
    const { decisions } = engine.simulate(
      compiled.plan,
      { id: 'ada', attributes: {}, knownSince: from },
      [did('2026-11-02T10:00:00Z', 'Page Viewed')],
      { from, to: Date.parse('2027-01-01T00:00:00Z'), zone: 'UTC' },
      { segments: { quiet } },
    );
    expect(decisions.map(({ at, admission }) => [new Date(at).toISOString(), admission.kind])).toEqual([
      ['2026-12-02T10:00:00.000Z', 'enters'],
    ]);
  });
});
