import { disconnect } from '@sojourn/journey';
import { branching, catalog, straight } from './journeys.test-helper.js';
import { mainWay, meaningOfUndrawn, waysOf } from './way.js';

describe('the ways out of a node', () => {
  it('come in the order of its type, each with where it leads', () => {
    expect(waysOf(branching, catalog, 'choice').map(({ title, to }) => [title, to])).toEqual([
      ['Big orders', 'pause'],
      ['Everyone else', 'second'],
    ]);
  });

  it('are quiet where the engine takes care of them undrawn', () => {
    const quiet = waysOf(straight, catalog, 'mail').filter((way) => way.quiet);
    expect(quiet.map(({ outcome }) => outcome)).toEqual(['skipped', 'failed']);
  });

  it('include drawn ones that the type no longer has, so that they can be removed', () => {
    const stale = { ...straight, edges: [...straight.edges, { from: 'pause', outcome: 'gone', to: 'mail' }] };
    expect(waysOf(stale, catalog, 'pause').map(({ outcome }) => outcome)).toEqual(['next', 'gone']);
  });

  it('take an insertion at the first open end, else at the first way', () => {
    expect(mainWay(waysOf(branching, catalog, 'choice'))?.outcome).toBe('big');
    const open = disconnect(branching, { from: 'choice', outcome: 'else' });
    expect(mainWay(waysOf(open, catalog, 'choice'))?.outcome).toBe('else');
    expect(mainWay(waysOf(straight, catalog, 'mail'))?.outcome).toBe('sent');
  });

  it('say what an undrawn one means', () => {
    const ways = waysOf(straight, catalog, 'mail');
    expect(ways.map((way) => meaningOfUndrawn(way, ways))).toEqual([
      'The journey ends here',
      'Goes on like “Sent”',
      'Leaves the journey as failed',
    ]);
  });
});
