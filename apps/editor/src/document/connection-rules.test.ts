import { connect } from '@sojourn/journey';
import { refusalOfConnection } from './connection-rules.js';
import { branching, catalog, straight } from './journeys.test-helper.js';

describe('drawing an edge', () => {
  it('is allowed to a node that leads on', () => {
    expect(
      refusalOfConnection(branching, catalog, { from: 'mail', outcome: 'failed', to: 'second' }),
    ).toBeNull();
  });

  it('is refused back to the trigger and to itself', () => {
    expect(refusalOfConnection(straight, catalog, { from: 'pause', outcome: 'next', to: 'trigger' })).toMatch(
      /start/,
    );
    expect(refusalOfConnection(straight, catalog, { from: 'pause', outcome: 'next', to: 'pause' })).toMatch(
      /itself/,
    );
  });

  it('is refused in a circle, in the words of the engine', () => {
    const edge = { from: 'pause', outcome: 'next', to: 'mail' };
    const said = catalog.check(connect(straight, edge)).find(({ code }) => code === 'loop')?.message;
    expect(said).toBeDefined();
    expect(refusalOfConnection(straight, catalog, edge)).toBe(said);
  });

  it('is not refused for problems that were there before', () => {
    const broken = {
      ...straight,
      edges: [...straight.edges, { from: 'pause', outcome: 'next', to: 'nowhere' }],
    };
    expect(refusalOfConnection(broken, catalog, { from: 'mail', outcome: 'failed', to: 'pause' })).toBeNull();
  });
});
