import { disconnect } from '@sojourn/journey';
import { branching, catalog, straight } from './journeys.test-helper.js';
import { placeNewNode } from './place-new-node.js';

describe('the place of a new node', () => {
  it('is left to the insertion where there is one way on', () => {
    expect(placeNewNode(straight, catalog, { from: 'pause', outcome: 'next' })).toBeUndefined();
    expect(placeNewNode(straight, catalog, { from: 'mail', outcome: 'sent' })).toBeUndefined();
  });

  it('is beneath its own way out of a branch', () => {
    const layout = {
      choice: { x: 0, y: 0 },
      mail: { x: 0, y: -160 },
      pause: { x: -400, y: 400 },
      second: { x: 400, y: 400 },
    };
    const open = disconnect(disconnect({ ...branching, layout }, { from: 'choice', outcome: 'big' }), {
      from: 'choice',
      outcome: 'else',
    });
    const left = placeNewNode(open, catalog, { from: 'choice', outcome: 'big' });
    const right = placeNewNode(open, catalog, { from: 'choice', outcome: 'else' });
    expect(left?.x).toBeLessThan(0);
    expect(right?.x).toBeGreaterThan(0);
    expect(left?.y).toBe(160);
  });

  it('is the next free one to the right for a quiet way', () => {
    const layout = { mail: { x: 0, y: 0 }, pause: { x: 332, y: 160 } };
    expect(placeNewNode({ ...straight, layout }, catalog, { from: 'mail', outcome: 'failed' })).toEqual({
      x: 664,
      y: 160,
    });
  });
});
