import fc from 'fast-check';
import { parseJourney } from './parse-journey.js';
import { aJourney } from './a-journey.test-helper.js';

const draft = () => structuredClone(aJourney()) as Record<string, unknown>;

function problemsOf(value: unknown) {
  const parsed = parseJourney(value);
  return parsed.kind === 'problems' ? parsed.problems : [];
}

describe('parseJourney', () => {
  it('reads a journey and fills in what may be left out', () => {
    const { format, trigger, reentry, nodes, edges } = aJourney();
    expect(parseJourney({ format, trigger, reentry, nodes, edges })).toEqual({
      kind: 'journey',
      journey: { ...aJourney(), goals: [], exits: [], settings: {}, layout: {}, notes: [] },
    });
  });

  it.each([
    { policy: 'once' },
    { policy: 'once-per-key', key: 'entry.order_id' },
    { policy: 'restart-per-key', key: 'entry.order_id' },
    { policy: 'again-after-exit' },
    { policy: 'again-after', after: 'P30D' },
    { policy: 'always' },
  ])('reads the re-entry policy %j', (reentry) => {
    expect(parseJourney({ ...draft(), reentry })).toMatchObject({ kind: 'journey', journey: { reentry } });
  });

  it('reads goals, exits and settings with everything they can say', () => {
    const where = { combinator: 'and', rules: [] };
    const goals = [
      {
        id: 'again',
        event: 'Order Completed',
        where,
        same: [{ property: 'cart_id', as: 'entry.cart_id' }],
        within: 'P14D',
        ends: true,
      },
    ];
    const exits = [{ id: 'stop', when: where, reason: 'asked to stop' }];
    const settings = {
      timezone: 'Europe/Berlin',
      staleAfter: 'P2D',
      pace: { perHour: 5000 },
      priority: 5,
      holdout: 0.05,
    };
    expect(parseJourney({ ...draft(), goals, exits, settings })).toMatchObject({
      kind: 'journey',
      journey: { goals, exits, settings },
    });
  });

  it('names every problem at once, each at its path', () => {
    const problems = problemsOf({
      ...draft(),
      format: 0,
      color: 'red',
      reentry: { policy: 'twice' },
      edges: [{ from: 'trigger', outcome: 'entered' }],
      goals: [
        { id: 'again', event: ' ', within: 'P0D', ends: true },
        { id: 'again', event: 'Order Completed', ends: true },
      ],
      exits: [{ id: 'Stop!', when: [], reason: '' }],
      settings: { timezone: 'Berlin', staleAfter: 'P11Y', pace: { perHour: 0 }, priority: 10, holdout: -0.1 },
      nodes: {
        a: { type: 'wait', version: 1.5, config: [] },
        'Not an id': { type: 'wait', version: 1, config: {} },
      },
    });
    expect(problems.map(({ path, message }) => `${path.join('.')}: ${message}`).toSorted()).toEqual([
      'color: “color” is not a field that is known here.',
      'edges.0.to: “to” is missing.',
      'exits.0.id: “id” must be 1 to 40 of a–z, 0–9 and -.',
      'exits.0.reason: “reason” must not be empty.',
      'exits.0.when: “when” must be a group of fields.',
      'format: “format” must be 2.',
      'goals.0.event: “event” must not be empty.',
      'goals.0.within: “within” must be longer than no time at all.',
      'goals.1.id: “id” must not be “again” again: another one has it already.',
      'nodes.Not an id: The name “Not an id” must be 1 to 40 of a–z, 0–9 and -.',
      'nodes.a.config: “config” must be a group of fields.',
      'nodes.a.version: “version” must be a whole number.',
      'reentry.policy: “policy” must be one of once, once-per-key, restart-per-key, again-after-exit, again-after, always.',
      'settings.holdout: “holdout” must be at least 0.',
      'settings.pace.perHour: “perHour” must be at least 1.',
      'settings.priority: “priority” must be at most 9.',
      'settings.staleAfter: “staleAfter” must not be longer than ten years.',
      'settings.timezone: “timezone” is not an IANA time zone such as Europe/Berlin.',
    ]);
  });

  it('refuses a second goal or exit with an id that is taken, by name', () => {
    const goal = { id: 'again', event: 'Order Completed', ends: false };
    const exit = { id: 'again', when: {}, reason: 'asked to stop' };
    expect(parseJourney({ ...draft(), goals: [goal], exits: [exit] }).kind).toBe('journey');
    expect(problemsOf({ ...draft(), goals: [goal, goal], exits: [exit, exit] })).toEqual([
      expect.objectContaining({ code: 'repeated-id', path: ['goals', '1', 'id'] }),
      expect.objectContaining({ code: 'repeated-id', path: ['exits', '1', 'id'] }),
    ]);
  });

  it('finds a second goal among others that are no goals at all', () => {
    const goal = { id: 'again', event: 'Order Completed', ends: false };
    const found = problemsOf({
      ...draft(),
      goals: [7, null, { ...goal, id: 5 }, goal, { ...goal, ends: 'no' }],
    });
    expect(found.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'invalid-value goals.0',
      'invalid-value goals.1',
      'invalid-value goals.2.id',
      'invalid-value goals.4.ends',
      'repeated-id goals.4.id',
    ]);
  });

  it('says of a journey from a newer build only that it is', () => {
    expect(problemsOf({ ...draft(), format: 3, channels: {} })).toEqual([
      {
        code: 'newer-format',
        message: 'This journey was saved by a newer Sojourn (format 3); this one reads up to 2.',
        severity: 'error',
        path: ['format'],
      },
    ]);
  });

  it('says which node a problem belongs to', () => {
    expect(problemsOf({ ...draft(), nodes: { a: {} } })).toContainEqual(
      expect.objectContaining({ nodeId: 'a', path: ['nodes', 'a', 'type'], code: 'missing' }),
    );
    expect(problemsOf({ ...draft(), trigger: 7 })).toEqual([expect.objectContaining({ nodeId: 'trigger' })]);
  });

  it('refuses a node called trigger', () => {
    const nodes = { trigger: { type: 'wait', version: 1, config: {} } };
    expect(problemsOf({ ...draft(), nodes })).toEqual([expect.objectContaining({ code: 'invalid-name' })]);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the name %s wherever it stands', (name) => {
    const hostile: unknown = JSON.parse(`{ "${name}": { "type": "wait", "version": 1, "config": {} } }`);
    expect(problemsOf({ ...draft(), nodes: hostile })).toContainEqual(
      expect.objectContaining({ code: 'forbidden-name', path: ['nodes', name] }),
    );
  });

  it('refuses numbers without a value', () => {
    const nodes = { a: { type: 'wait', version: 1, config: { hours: NaN } } };
    expect(problemsOf({ ...draft(), nodes })).toEqual([
      expect.objectContaining({ code: 'not-json', path: ['nodes', 'a', 'config', 'hours'] }),
    ]);
  });

  it('refuses what is nested without end', () => {
    const circle: Record<string, unknown> = {};
    circle['again'] = circle;
    expect(problemsOf({ ...draft(), notes: circle })).toEqual([
      expect.objectContaining({ code: 'too-deep' }),
    ]);
  });

  it('refuses what is too large to be read', () => {
    expect(problemsOf({ ...draft(), notes: new Array(300_000).fill(0) })).toEqual([
      expect.objectContaining({ code: 'too-large' }),
    ]);
  });

  it('bears any value at all', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withNullPrototype: true, withObjectString: true }),
        (value) => {
          expect(parseJourney(value).kind).toBe('problems');
        },
      ),
    );
  });
});
