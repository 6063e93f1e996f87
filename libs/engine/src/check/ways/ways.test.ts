import { tries } from '@sojourn/properties';
import fc from 'fast-check';
import type { PlacedEdge } from '../graph.js';
import { componentsOf } from './components.js';
import { depthFirst } from './depth-first.js';
import { loopHeads } from './loop-heads.js';
import { createReach } from './reach.js';

/** A graph as pairs of letters: `ab` leads from a to b. */
function aGraph(pairs: readonly string[]) {
  const edges = pairs.map((pair): PlacedEdge => ({
    from: pair[0] ?? '',
    outcome: '',
    to: pair[1] ?? '',
    path: [],
  }));
  const ids = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].toSorted();
  const leaving = (id: string) => edges.filter(({ from }) => from === id);
  return { ids, leaving, next: (id: string) => leaving(id).map(({ to }) => to) };
}

const letter = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
const anyPairs = fc.array(
  fc.tuple(letter, letter).map((pair) => pair.join('')),
  { maxLength: 20 },
);

/** What can be reached, one step after the other. */
function reachable(start: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (
    let pending = next(start);
    pending.length > 0;
    pending = pending.flatMap(next).filter((id) => !found.has(id))
  ) {
    for (const id of pending) found.add(id);
  }
  return found;
}

describe('componentsOf', () => {
  it('puts those into one that lead to each other, each after those that lead to it', () => {
    const { ids, next } = aGraph(['ab', 'bc', 'cb', 'cd', 'dd', 'de']);
    const components = componentsOf(ids, next).map(
      ({ ids: own, cyclic }) => `${own.toSorted().join('')} ${cyclic}`,
    );
    expect(components).toEqual(['a false', 'bc true', 'd true', 'e false']);
  });

  it('leaves out what it was not asked about', () => {
    const { next } = aGraph(['ab', 'ba', 'bc']);
    expect(componentsOf(['a', 'c'], next)).toEqual([
      { ids: ['c'], cyclic: false },
      { ids: ['a'], cyclic: false },
    ]);
  });

  it('agrees with following every way', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const { ids, next } = aGraph(pairs);
        const components = componentsOf(ids, next);
        const place = new Map(components.flatMap(({ ids: own }, at) => own.map((id) => [id, at])));
        expect([...place.keys()].toSorted()).toEqual(ids);
        for (const from of ids) {
          expect(components[place.get(from) ?? -1]?.cyclic).toBe(reachable(from, next).has(from));
          for (const to of reachable(from, next)) {
            const together = reachable(to, next).has(from);
            expect(Math.sign((place.get(to) ?? 0) - (place.get(from) ?? 0))).toBe(together ? 0 : 1);
          }
        }
      }),
      tries(200),
    );
  });

  it('bears a chain of 20,000', () => {
    const chain = Array.from({ length: 20_000 }, (_, at) => String(at));
    expect(componentsOf(chain, (id) => [String((Number(id) + 1) % chain.length)])).toEqual([
      { ids: expect.arrayContaining(['0', '19999']) as string[], cyclic: true },
    ]);
  });
});

describe('createReach', () => {
  it('needs one edge at least', () => {
    const { ids, next } = aGraph(['ab', 'bb']);
    const leadsTo = createReach(ids, next)(['a', 'b']);
    expect([leadsTo('a', 'a'), leadsTo('a', 'b'), leadsTo('b', 'b'), leadsTo('b', 'a')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('knows nothing of what it was not asked about', () => {
    const { ids, next } = aGraph(['ab']);
    expect(createReach(ids, next)(['b', 'z'])('a', 'b')).toBe(false);
    expect(createReach(ids, next)(['a'])('a', 'z')).toBe(false);
  });

  it('agrees with following every way, from more sources than a number has bits', () => {
    const names = Array.from({ length: 70 }, (_, at) => String(at));
    const pairs = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), {
      maxLength: 150,
    });
    fc.assert(
      fc.property(pairs, (edges) => {
        const next = (id: string) => edges.filter(([from]) => from === id).map(([, to]) => to);
        const leadsTo = createReach(names, next)(names);
        for (const from of names) {
          const expected = reachable(from, next);
          expect(names.filter((to) => leadsTo(from, to))).toEqual(names.filter((to) => expected.has(to)));
        }
      }),
      tries(20),
    );
  });
});

describe('depthFirst', () => {
  it('finds the edges that lead back, and an order without them', () => {
    const { ids, leaving } = aGraph(['ab', 'bc', 'ca', 'ac', 'cc']);
    const { back, order } = depthFirst(ids, leaving);
    expect(back.map(({ from, to }) => from + to)).toEqual(['ca', 'cc']);
    expect(order).toEqual(['a', 'b', 'c']);
  });

  it('leaves no loop without the edges that lead back', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const { ids, leaving } = aGraph(pairs);
        const { back, order } = depthFirst(ids, leaving);
        const left = ids
          .flatMap(leaving)
          .filter((edge) => !back.some(({ from, to }) => from === edge.from && to === edge.to));
        expect(order.toSorted()).toEqual(ids);
        for (const { from, to } of left) expect(order.indexOf(from)).toBeLessThan(order.indexOf(to));
      }),
      tries(200),
    );
  });
});

describe('loopHeads', () => {
  const headsOf = (pairs: readonly string[]) => {
    const { ids, leaving } = aGraph(pairs);
    const walk = depthFirst(ids, leaving);
    return { walk, heads: loopHeads(ids.flatMap(leaving), walk) };
  };
  const inWords = (pairs: readonly string[]) =>
    [...headsOf(pairs).heads].map(([id, head]) => `${id} in ${head}`).toSorted();

  it('finds what can be walked round', () => {
    expect(inWords(['ab', 'bc', 'cd', 'db', 'de'])).toEqual(['c in b', 'd in b']);
  });

  it('finds nothing where ways only meet again, or a node leads to itself', () => {
    expect(inWords(['ab', 'ac', 'bd', 'cd', 'dd'])).toEqual([]);
  });

  it('tells an inner loop from the one around it', () => {
    expect(inWords(['ab', 'bc', 'cb', 'bd', 'da', 'ae'])).toEqual(['b in a', 'c in b', 'd in a']);
  });

  it('takes several edges that lead back to one node for one loop', () => {
    expect(inWords(['ab', 'ba', 'ac', 'ca'])).toEqual(['b in a', 'c in a']);
  });

  it('names only heads that an id can come back to without passing them by', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const { next } = aGraph(pairs);
        const { walk, heads } = headsOf(pairs);
        for (const [id, head] of heads) {
          const closing = walk.back.filter(({ to }) => to === head).map(({ from }) => from);
          const around = reachable(id, (each) => next(each).filter((to) => to !== head));
          expect(closing.some((from) => from === id || around.has(from))).toBe(true);
        }
      }),
      tries(200),
    );
  });
});
