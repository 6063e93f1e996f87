import { branching } from '../document/journeys.test-helper.js';
import { neighborOf } from './neighbor.js';
import { walkOrder } from './walk-order.js';

const journey = { ...branching, layout: { pause: { x: 0, y: 0 }, second: { x: 400, y: 0 } } };

describe('following the edges', () => {
  it('goes down to what follows and up to what led here', () => {
    expect(neighborOf(journey, 'trigger', 'ArrowDown')).toBe('mail');
    expect(neighborOf(journey, 'choice', 'ArrowDown')).toBe('pause');
    expect(neighborOf(journey, 'second', 'ArrowUp')).toBe('choice');
  });

  it('goes sideways between siblings, as they stand on the canvas', () => {
    expect(neighborOf(journey, 'pause', 'ArrowRight')).toBe('second');
    expect(neighborOf(journey, 'second', 'ArrowLeft')).toBe('pause');
  });

  it('stays where nothing lies in that direction', () => {
    expect(neighborOf(journey, 'trigger', 'ArrowUp')).toBeNull();
    expect(neighborOf(journey, 'second', 'ArrowDown')).toBeNull();
    expect(neighborOf(journey, 'second', 'ArrowRight')).toBeNull();
  });
});

describe('the order of the keyboard', () => {
  it('is the one in which a customer meets the nodes, unconnected ones last', () => {
    const lonely = { type: 'exit', version: 1, config: { reason: 'x' } };
    const nodes = { lonely, ...journey.nodes };
    expect(walkOrder({ ...journey, nodes })).toEqual([
      'trigger',
      'mail',
      'choice',
      'pause',
      'second',
      'lonely',
    ]);
  });

  it('ends in a circle too', () => {
    const edges = [...journey.edges, { from: 'second', outcome: 'sent', to: 'mail' }];
    expect(walkOrder({ ...journey, edges })).toHaveLength(5);
  });
});
