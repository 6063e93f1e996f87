import fc from 'fast-check';
import { aJourney, aNode } from '../a-journey.test-helper.js';
import type { Journey } from '../journey.schema.js';
import { parseJourney } from '../parse-journey.js';
import { nodeOf, setConfig, setReentry, setSettings, setTrigger } from './configure.js';
import { connect, disconnect } from './connect.js';
import { descendants } from './descendants.js';
import { findEdge } from './find-edge.js';
import { COLUMN, insertNode, ROW } from './insert-node.js';
import { moveNode, moveNodes } from './move-node.js';
import { newNodeId } from './new-node-id.js';
import { removeNode, removeNodes } from './remove-node.js';
import { replaceNode } from './replace-node.js';

const arrows = ({ edges }: Journey) =>
  edges.map(({ from, outcome, to }) => `${from} ${outcome} ${to}`).toSorted();
const entered = { from: 'trigger', outcome: 'entered' };

/** trigger → fork —a→ left, —b→ right → tail */
function aFork(): Journey {
  return {
    ...aJourney(),
    nodes: { fork: aNode(), left: aNode(), right: aNode(), tail: aNode() },
    edges: [
      { ...entered, to: 'fork' },
      { from: 'fork', outcome: 'a', to: 'left' },
      { from: 'fork', outcome: 'b', to: 'right' },
      { from: 'right', outcome: 'next', to: 'tail' },
    ],
    layout: {},
  };
}

describe('insertNode', () => {
  it('sets a node into an edge', () => {
    const journey = insertNode(
      aJourney(),
      { from: 'first', outcome: 'next' },
      { id: 'new', ...aNode() },
      'next',
    );
    expect(arrows(journey)).toEqual(['first next new', 'new next second', 'trigger entered first']);
  });

  it('adds a node at an open end', () => {
    const journey = insertNode(
      aJourney(),
      { from: 'second', outcome: 'next' },
      { id: 'new', ...aNode() },
      'next',
    );
    expect(arrows(journey)).toEqual(['first next second', 'second next new', 'trigger entered first']);
    expect(journey.layout['new']).toEqual({ x: 0, y: 320 + ROW });
  });

  it('stands beside what the other outcomes lead to', () => {
    const journey = insertNode(
      aJourney(),
      { from: 'first', outcome: 'else' },
      { id: 'new', ...aNode() },
      'next',
    );
    expect(journey.layout['new']).toEqual({ x: COLUMN, y: 320 });
  });

  it('leaves what came next unconnected when the new node has no way on', () => {
    const journey = insertNode(aJourney(), { from: 'first', outcome: 'next' }, { id: 'stop', ...aNode() });
    expect(arrows(journey)).toEqual(['first next stop', 'trigger entered first']);
    expect(nodeOf(journey, 'second')).toBeDefined();
  });

  it('moves everything below down a row and leaves the rest where it is', () => {
    const { layout } = insertNode(aJourney(), entered, { id: 'new', ...aNode() }, 'next');
    expect(layout).toEqual({ new: { x: 0, y: 160 }, first: { x: 0, y: 320 }, second: { x: 0, y: 480 } });
  });
});

describe('removeNode', () => {
  it('heals the edge', () => {
    expect(arrows(removeNode(aJourney(), 'first'))).toEqual(['trigger entered second']);
  });

  it('leaves an open end when nothing came next', () => {
    const journey = removeNode(aJourney(), 'second');
    expect(arrows(journey)).toEqual(['trigger entered first']);
    expect(journey.layout).not.toHaveProperty('second');
  });

  it.each([
    ['a', 'trigger entered left'],
    ['b', 'trigger entered right'],
  ])('keeps the path that was asked for: %s', (outcome, healed) => {
    expect(arrows(removeNode(aFork(), 'fork', outcome))).toEqual(['right next tail', healed].toSorted());
  });

  it('heals over several nodes', () => {
    expect(arrows(removeNodes(aFork(), ['right', 'fork']))).toEqual(['trigger entered left']);
  });

  it('never makes a node lead to itself', () => {
    const journey = connect(aJourney(), { from: 'second', outcome: 'next', to: 'first' });
    expect(arrows(removeNode(journey, 'second'))).toEqual(['trigger entered first']);
  });
});

describe('replaceNode', () => {
  it('keeps edges in and out, and gives the first homeless one the first free outcome', () => {
    const journey = replaceNode(aFork(), 'fork', { id: 'other', ...aNode(), outcomes: ['b', 'else'] });
    expect(arrows(journey)).toEqual([
      'other b right',
      'other else left',
      'right next tail',
      'trigger entered other',
    ]);
    expect(nodeOf(journey, 'fork')).toBeUndefined();
  });

  it('keeps the place on the canvas', () => {
    const journey = replaceNode(aJourney(), 'first', { id: 'other', ...aNode(), outcomes: [] });
    expect(journey.layout).toEqual({ other: { x: 0, y: 160 }, second: { x: 0, y: 320 } });
  });
});

describe('connect and disconnect', () => {
  it('moves the one edge of an outcome', () => {
    expect(arrows(connect(aJourney(), { ...entered, to: 'second' }))).toEqual([
      'first next second',
      'trigger entered second',
    ]);
  });

  it('opens an end', () => {
    const journey = disconnect(aJourney(), { from: 'first', outcome: 'next' });
    expect(findEdge(journey, { from: 'first', outcome: 'next' })).toBeUndefined();
    expect(findEdge(journey, entered)?.to).toBe('first');
  });
});

describe('the other edits', () => {
  it('configures a node, the trigger, re-entry and settings', () => {
    const node = setConfig(aJourney(), 'first', { duration: 'P9D' });
    expect(nodeOf(node, 'first')?.config).toEqual({ duration: 'P9D' });
    expect(setConfig(aJourney(), 'trigger', { event: 'Signed Up' }).trigger.config).toEqual({
      event: 'Signed Up',
    });
    expect(setTrigger(aJourney(), aNode()).trigger).toEqual(aNode());
    expect(setReentry(aJourney(), { policy: 'always' }).reentry).toEqual({ policy: 'always' });
    expect(setSettings(aJourney(), { timezone: 'Europe/Berlin' }).settings).toEqual({
      timezone: 'Europe/Berlin',
    });
  });

  it('changes nothing for a node that is not there, whatever it is called', () => {
    const journey = aJourney();
    expect(setConfig(journey, 'constructor', {})).toBe(journey);
  });

  it('moves nodes', () => {
    expect(moveNode(aJourney(), 'first', { x: 5, y: 6 }).layout['first']).toEqual({ x: 5, y: 6 });
    expect(moveNodes(aJourney(), { first: { x: 1, y: 1 }, second: { x: 2, y: 2 } }).layout).toEqual({
      first: { x: 1, y: 1 },
      second: { x: 2, y: 2 },
    });
  });

  it('finds what lies below a node, once each, also in a circle', () => {
    expect([...descendants(aFork(), 'fork')].toSorted()).toEqual(['left', 'right', 'tail']);
    const circle = connect(aJourney(), { from: 'second', outcome: 'next', to: 'first' });
    expect([...descendants(circle, 'first')].toSorted()).toEqual(['first', 'second']);
  });
});

describe('newNodeId', () => {
  it('is short and says the type', () => {
    expect(newNodeId(aJourney(), 'send-email', 'x7k2')).toBe('send-email-x7k2');
    expect(newNodeId(aJourney(), 'Ask CRM_Tool', 'X7k2')).toBe('ask-crm-tool-x7k2');
  });

  it('is a sound id that nothing in the journey has, for any type and any draw', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (type, random) => {
        const journey = aJourney();
        const first = newNodeId(journey, type, random);
        const second = newNodeId({ ...journey, nodes: { [first]: aNode() } }, type, random);
        expect(first).toMatch(/^[a-z0-9-]{1,40}$/);
        expect(second).toMatch(/^[a-z0-9-]{1,40}$/);
        expect(second).not.toBe(first);
      }),
    );
  });
});

describe('every edit', () => {
  const watched: Journey = {
    ...aJourney(),
    goals: [{ id: 'again', event: 'Order Completed', ends: true }],
    exits: [{ id: 'stop', when: {}, reason: 'asked to stop' }],
    settings: { holdout: 0.05 },
    notes: [{ id: 'n', text: 'Look here', x: 1, y: 2 }],
  };

  it.each([
    ['inserting', (journey: Journey) => insertNode(journey, entered, { id: 'new', ...aNode() }, 'next')],
    ['removing', (journey: Journey) => removeNode(journey, 'first')],
    [
      'replacing',
      (journey: Journey) => replaceNode(journey, 'first', { id: 'new', ...aNode(), outcomes: [] }),
    ],
    ['connecting', (journey: Journey) => connect(journey, { ...entered, to: 'second' })],
    ['configuring', (journey: Journey) => setConfig(journey, 'first', {})],
  ])('keeps goals, exits, settings and notes: %s', (_what, edit) => {
    const { goals, exits, settings, notes } = watched;
    expect(edit(watched)).toMatchObject({ goals, exits, settings, notes });
  });
});

describe('any edits one after the other', () => {
  const edit = fc.oneof(
    fc.record({
      kind: fc.constant('insert' as const),
      at: fc.nat(9),
      draw: fc.string({ minLength: 4, maxLength: 4 }),
    }),
    fc.record({ kind: fc.constant('remove' as const), at: fc.nat(9) }),
  );

  it('leave a journey that has the saved form and no edge to an absent node', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        let journey = aJourney();
        const before = JSON.stringify(journey);
        for (const each of edits) {
          const starts = ['trigger', ...Object.keys(journey.nodes)];
          const id = starts[each.at % starts.length] ?? 'trigger';
          const at = { from: id, outcome: id === 'trigger' ? 'entered' : 'next' };
          if (each.kind === 'insert') {
            journey = insertNode(
              journey,
              at,
              { id: newNodeId(journey, 'wait', each.draw), ...aNode() },
              'next',
            );
          } else if (id !== 'trigger') {
            journey = removeNode(journey, id);
          }
        }
        expect(parseJourney(journey).kind).toBe('journey');
        expect(journey.edges.every(({ to }) => nodeOf(journey, to) !== undefined)).toBe(true);
        expect(JSON.stringify(aJourney())).toBe(before);
      }),
    );
  });
});
