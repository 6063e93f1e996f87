import type { JourneyNode } from '@sojourn/journey';
import { createEngine } from '../create-engine.js';
import { aJourney, node } from '../testing/a-journey.test-helper.js';
import { toyRegistry } from '../testing/toy-types.test-helper.js';

const engine = createEngine({ registry: toyRegistry });
const found = (saved: unknown) =>
  engine.check(saved).map(({ severity, code, path }) => `${severity} ${code} at ${path.join('.')}`);

const hello = node('send', { text: 'Hello' });
const first = 'trigger entered hello';

interface Draft {
  readonly trigger?: JourneyNode;
  readonly nodes?: Readonly<Record<string, JourneyNode>>;
  readonly arrows?: readonly string[];
}

const aDraft = ({ trigger, nodes = { hello }, arrows = [first] }: Draft) => ({
  ...aJourney(nodes, arrows),
  ...(trigger && { trigger }),
});

describe('check', () => {
  it('finds nothing in a sound journey', () => {
    expect(found(aDraft({}))).toEqual([]);
  });

  const table: readonly (readonly [string, Draft, readonly string[]])[] = [
    [
      'an unknown node type',
      { nodes: { hello: node('teleport') } },
      ['error unknown-node-type at nodes.hello.type'],
    ],
    [
      'an unknown version of a type',
      { nodes: { hello: { ...hello, version: 7 } } },
      ['error unknown-node-type at nodes.hello.type'],
    ],
    ['a trigger inside', { nodes: { hello: node('start') } }, ['error trigger-inside at nodes.hello.type']],
    ['a start that is no trigger', { trigger: node('stop') }, ['error not-a-trigger at trigger.type']],
    [
      'an unknown field',
      { nodes: { hello: node('pause', { ms: 1, color: 'red' }) } },
      ['error unknown-field at nodes.hello.config.color'],
    ],
    ['a missing field', { nodes: { hello: node('pause') } }, ['error missing at nodes.hello.config.ms']],
    [
      'every template that cannot be read, wherever it is nested',
      { nodes: { hello: node('send', { text: '{{ a', parts: [{ html: 'fine' }, { html: '{% if %}' }] }) } },
      [
        'error template-syntax at nodes.hello.config.text',
        'error template-syntax at nodes.hello.config.parts.1.html',
      ],
    ],
    [
      'an edge to nowhere',
      { arrows: ['trigger entered gone'], nodes: {} },
      ['error edge-to-nowhere at edges.0.to'],
    ],
    [
      'an edge to the trigger',
      { arrows: [first, 'hello sent trigger'] },
      ['error edge-to-nowhere at edges.1.to'],
    ],
    [
      'an edge from nowhere',
      { arrows: [first, 'gone next hello'] },
      ['error edge-from-nowhere at edges.1.from'],
    ],
    [
      'an outcome that the node does not have',
      { nodes: { hello, end: node('stop') }, arrows: [first, 'hello opened end'] },
      ['error unknown-outcome at edges.1.outcome'],
    ],
    ['two edges from one outcome', { arrows: [first, first] }, ['error second-edge at edges.1']],
    ['nothing after the trigger', { nodes: {}, arrows: [] }, ['error nothing-after-trigger at trigger']],
    ['a node that leads to itself', { arrows: [first, 'hello sent hello'] }, ['error loop at edges.1']],
    [
      'a loop',
      {
        nodes: { hello, later: node('pause', { ms: 1 }) },
        arrows: [first, 'hello sent later', 'later next hello'],
      },
      ['error loop at edges.2'],
    ],
    [
      'a node that no way leads to',
      { nodes: { hello, island: node('stop') } },
      ['warning unreachable at nodes.island'],
    ],
    [
      'a way out that is easily forgotten',
      { nodes: { hello: node('choose', { by: 'vip' }) } },
      ['warning undrawn-outcome at nodes.hello'],
    ],
  ];
  it.each(table)('finds %s', (_what, draft, problems) => {
    expect(found(aDraft(draft))).toEqual(problems);
  });

  it('names everything at once, in sentences, with the node it belongs to', () => {
    const nodes = { hello: node('send', { text: '' }), shift: node('teleport') };
    const problems = engine.check({ ...aDraft({ nodes, arrows: ['trigger entered gone'] }), color: 'red' });
    expect(problems.map(({ nodeId, message }) => `${nodeId ?? '-'}: ${message}`)).toEqual([
      '-: “color” is not a field that is known here.',
      'shift: There is no node type “teleport” here.',
      'hello: Text must not be empty.',
      'trigger: An arrow leads to “gone”, which does not exist.',
      'hello: No way leads to “Send”: no customer will get there.',
      'shift: No way leads to “shift”: no customer will get there.',
    ]);
  });

  it('lets ways that meet again pass: they are no loop', () => {
    const nodes = { hello: node('choose', { by: 'vip' }), left: node('pause', { ms: 1 }), end: node('stop') };
    expect(
      found(aDraft({ nodes, arrows: [first, 'hello yes left', 'hello else end', 'left next end'] })),
    ).toEqual([]);
  });
});
