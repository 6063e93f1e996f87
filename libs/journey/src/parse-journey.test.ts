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
    const { layout: _layout, notes: _notes, settings: _settings, ...rest } = aJourney();
    expect(parseJourney(rest)).toMatchObject({
      kind: 'journey',
      journey: { layout: {}, notes: [], settings: {} },
    });
  });

  it('names every problem at once, each at its path', () => {
    const problems = problemsOf({
      ...draft(),
      format: 2,
      color: 'red',
      reentry: { policy: 'twice' },
      edges: [{ from: 'trigger', outcome: 'entered' }],
      settings: { timezone: 'Berlin' },
      nodes: {
        a: { type: 'wait', version: 1.5, config: [] },
        'Not an id': { type: 'wait', version: 1, config: {} },
      },
    });
    expect(problems.map(({ path, message }) => `${path.join('.')}: ${message}`).toSorted()).toEqual([
      'color: “color” is not a field that is known here.',
      'edges.0.to: “to” is missing.',
      'format: “format” must be 1.',
      'nodes.Not an id: The name “Not an id” must be 1 to 40 of a–z, 0–9 and -.',
      'nodes.a.config: “config” must be a group of fields.',
      'nodes.a.version: “version” must be a whole number.',
      'reentry.policy: “policy” must be one of once, once-per-key, always.',
      'settings.timezone: “timezone” is not an IANA time zone such as Europe/Berlin.',
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
