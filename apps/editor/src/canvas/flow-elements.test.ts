import { moveNode } from '@sojourn/journey';
import { straight } from '../document/journeys.test-helper.js';
import { toFlowEdges, toFlowNodes } from './flow-elements.js';

const label = (id: string) => id;

describe('the view of the canvas', () => {
  it('keeps the objects of nodes that stand where they stood', () => {
    const before = toFlowNodes(
      { ...straight, layout: { mail: { x: 0, y: 160 }, pause: { x: 0, y: 320 } } },
      [],
      label,
    );
    const moved = moveNode(
      { ...straight, layout: { mail: { x: 0, y: 160 }, pause: { x: 0, y: 320 } } },
      'pause',
      { x: 8, y: 320 },
    );
    const after = toFlowNodes(moved, before, label);
    expect(after.find(({ id }) => id === 'mail')).toBe(before.find(({ id }) => id === 'mail'));
    expect(after.find(({ id }) => id === 'pause')?.position).toEqual({ x: 8, y: 320 });
  });

  it('keeps what the canvas knows about a moved node, such as its selection', () => {
    const before = toFlowNodes(straight, [], label).map((node) => ({
      ...node,
      selected: node.id === 'mail',
    }));
    const after = toFlowNodes(moveNode(straight, 'mail', { x: 50, y: 50 }), before, label);
    expect(after.find(({ id }) => id === 'mail')?.selected).toBe(true);
  });

  it('draws no edge to an absent node', () => {
    const edges = [...straight.edges, { from: 'pause', outcome: 'next', to: 'nowhere' }];
    expect(toFlowEdges({ ...straight, edges }, null).map(({ id }) => id)).toEqual([
      'trigger:entered',
      'mail:sent',
    ]);
  });
});
