import fc from 'fast-check';
import { aJourney } from '../a-journey.test-helper.js';
import type { FixEdit } from '../fix.js';
import { applyFix } from './apply-fix.js';

const fixed = (...edits: readonly FixEdit[]) => applyFix(aJourney(), { title: 'Mend it', edits });
const config = (id: string) => ['nodes', id, 'config'];

describe('applyFix', () => {
  it('gives a field a value, also one that was not there', () => {
    expect(
      fixed({ op: 'set', path: [...config('first'), 'limit'], value: 'P7D' }).nodes['first']?.config,
    ).toEqual({
      ...aJourney().nodes['first']?.config,
      limit: 'P7D',
    });
  });

  it('gives an entry of a list another value', () => {
    expect(fixed({ op: 'set', path: ['edges', '1', 'to'], value: 'first' }).edges).toEqual([
      aJourney().edges[0],
      { from: 'first', outcome: 'next', to: 'first' },
    ]);
    expect(fixed({ op: 'set', path: ['edges', '1'], value: aJourney().edges[0] }).edges[1]).toEqual(
      aJourney().edges[0],
    );
  });

  it('takes a field or an entry of a list away', () => {
    expect(fixed({ op: 'remove', path: ['trigger', 'config', 'event'] }).trigger.config).toEqual({});
    expect(fixed({ op: 'remove', path: ['edges', '0'] }).edges).toEqual([aJourney().edges[1]]);
  });

  it('draws an edge, and takes a node out', () => {
    const edge = { from: 'second', outcome: 'next', to: 'first' };
    expect(fixed({ op: 'connect', edge }).edges).toContainEqual(edge);
    expect(fixed({ op: 'remove-node', node: 'first' })).toMatchObject({
      edges: [{ from: 'trigger', outcome: 'entered', to: 'second' }],
      layout: { second: {} },
    });
  });

  it('makes its changes one after the other', () => {
    expect(
      fixed(
        { op: 'remove', path: ['edges', '0'] },
        { op: 'set', path: ['edges', '0', 'outcome'], value: 'late' },
      ).edges,
    ).toEqual([{ from: 'first', outcome: 'late', to: 'second' }]);
  });

  it.each<[string, FixEdit]>([
    ['a node that is gone', { op: 'remove-node', node: 'constructor' }],
    ['a place inside what is gone', { op: 'set', path: [...config('third'), 'limit'], value: 'P7D' }],
    ['an entry that is gone', { op: 'set', path: ['edges', '7'], value: 1 }],
    ['a list’s own fields', { op: 'set', path: ['edges', 'length'], value: 0 }],
    ['an entry of a list that is gone', { op: 'remove', path: ['edges', '7'] }],
    ['a text’s letters', { op: 'set', path: ['nodes', 'first', 'type', '0'], value: 'x' }],
    ['the whole journey', { op: 'set', path: [], value: {} }],
  ])('changes nothing about %s', (_what, edit) => {
    expect(fixed(edit)).toEqual(aJourney());
  });

  it('never changes the journey it is given, nor what all objects share', () => {
    const key = fc.constantFrom(
      'nodes',
      'first',
      'config',
      'edges',
      '0',
      'to',
      '__proto__',
      'constructor',
      'x',
    );
    fc.assert(
      fc.property(fc.array(key, { maxLength: 5 }), fc.constantFrom('set', 'remove'), (path, op) => {
        const journey = aJourney();
        applyFix(journey, {
          title: '',
          edits: [op === 'set' ? { op, path, value: 7 } : { op, path }],
        });
        expect(journey).toEqual(aJourney());
        expect(({} as Record<string, unknown>)['x']).toBeUndefined();
      }),
    );
  });
});
