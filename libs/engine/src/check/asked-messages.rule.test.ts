import { all, rule } from './testing/conditions.test-helper.js';
import { found, node, prove, type Sketch } from './testing/prove.test-helper.js';

const send = node('send');
const stop = node('stop');
const wait = node('wait', { for: 'P1D' });
const asks = (reaction: string, message?: string) =>
  node('fork', {
    ways: [{ id: 'yes', when: all(rule('message', reaction, { ...(message && { node: message }) })) }],
  });
const reacts = (to: string) => node('react', { to, within: 'P3D' });
const asked = 'at nodes.b.config.ways.0.when.rules.0.value.node';

describe('questions about a message', () => {
  const table: readonly (readonly [string, Sketch, readonly string[]])[] = [
    [
      'are asked some time after it is sent',
      {
        nodes: { a: send, w: wait, b: asks('opened', 'a') },
        arrows: ['trigger entered a', 'a sent w', 'a skipped b', 'w next b'],
      },
      [`asks-too-soon ${asked}`],
    ],
    [
      'are fine after a wait',
      {
        nodes: { a: send, w: wait, b: asks('opened', 'a'), c: stop },
        arrows: ['trigger entered a', 'a sent w', 'a skipped c', 'w next b'],
      },
      [],
    ],
    [
      'are fine after a wait that may be over at once',
      {
        nodes: { a: send, w: reacts('a'), b: asks('clicked', 'a'), c: stop },
        arrows: ['trigger entered a', 'a sent w', 'a skipped c', 'w reacted b', 'w late b'],
      },
      [],
    ],
    [
      'are asked too soon right after it',
      {
        nodes: { a: send, b: asks('clicked', 'a'), c: stop },
        arrows: ['trigger entered a', 'a sent b', 'a skipped c'],
      },
      [`asks-too-soon ${asked}`],
    ],
    [
      'may be asked at once about whether it was sent',
      {
        nodes: { a: send, b: asks('sent', 'a'), c: stop },
        arrows: ['trigger entered a', 'a sent b', 'a skipped c'],
      },
      [],
    ],
    ['may be about any message', { nodes: { b: asks('opened') }, arrows: ['trigger entered b'] }, []],
    [
      'are about a message that comes before',
      { nodes: { a: send, b: asks('opened', 'a') }, arrows: ['trigger entered b', 'b yes a'] },
      [`message-not-before ${asked}`],
    ],
    [
      'are about a message that is there',
      { nodes: { b: asks('opened', 'gone') }, arrows: ['trigger entered b'] },
      [`message-not-before ${asked}`],
    ],
    [
      'are about a node that sends one',
      { nodes: { w: wait, b: reacts('w') }, arrows: ['trigger entered w', 'w next b', 'b late w'] },
      ['loop at edges.2', 'message-not-before at nodes.b'],
    ],
    [
      'are not judged while the node is not finished',
      { nodes: { a: node('teleport'), b: asks('opened', 'a') }, arrows: ['trigger entered b'] },
      ['unknown-node-type at nodes.a.type', 'unreachable at nodes.a'],
    ],
    [
      'may be asked by an exit wherever a customer stands',
      {
        nodes: { a: send },
        exits: [{ id: 'e', reason: 'r', when: all(rule('message', 'bounced', { node: 'a' })) }],
      },
      [],
    ],
    [
      'may not be asked by an exit about what is not there',
      {
        nodes: { a: send },
        exits: [{ id: 'e', reason: 'r', when: all(rule('message', 'bounced', { node: 'x' })) }],
      },
      ['message-not-before at exits.0.when.rules.0.value.node'],
    ],
    [
      'are reached by who was skipped, unless that is drawn',
      { nodes: { a: send, b: reacts('a'), c: stop }, arrows: ['trigger entered a', 'a sent b', 'b late c'] },
      ['skipped-leads-on at nodes.a'],
    ],
    [
      'are reached by who was skipped only where sent leads on',
      {
        nodes: { a: send, b: reacts('a'), c: stop },
        arrows: ['trigger entered a', 'a failed b', 'b late c'],
      },
      [],
    ],
    [
      'are reached by who was skipped because it is drawn so',
      {
        nodes: { a: send, b: reacts('a'), c: stop },
        arrows: ['trigger entered a', 'a sent b', 'a skipped b', 'b late c'],
      },
      [],
    ],
  ];
  it.each(table)('%s', (_fact, sketch, problems) => {
    expect(found(sketch)).toEqual(problems);
  });

  it('are put into words', () => {
    const words = (sketch: Sketch) => prove(sketch).map(({ message }) => message);
    expect(
      words({ nodes: { a: send, b: asks('replied', 'a') }, arrows: ['trigger entered a', 'a sent b'] }),
    ).toEqual([
      '“fork” asks whether “send” was replied to right after it is sent. Add a wait in between.',
      'Customers for whom “send” is skipped go on to “fork” too, which is about that message. Draw “Skipped” if they should not.',
    ]);
  });
});
