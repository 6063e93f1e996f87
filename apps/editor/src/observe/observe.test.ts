import { setReentry } from '@sojourn/journey';
import { branching } from '../document/journeys.test-helper.js';
import { receiveCounts, useCountsStore } from './counts-store.js';
import { readFilter, writeFilter } from './enrollment-filter.js';
import { entryFacts } from './entry-facts.js';
import { standingInWords, stoppedInWords } from './enrollment-words.js';
import { outcomeTitles } from './outcome-titles.js';
import { peopleInside } from './people-inside.js';

const totals = { entered: 3, running: 1, finished: 2, exited: 0, quarantined: 0 };
const counts = (waiting: number) => ({
  ...totals,
  nodes: [
    { nodeId: 'mail', entered: 3, waiting: 0, completed: 3, failed: 0 },
    { nodeId: 'pause', entered: 3, waiting, completed: 2, failed: 0 },
  ],
});

describe('live figures', () => {
  it('keep the object of a node whose figures did not change', () => {
    receiveCounts(counts(1));
    const before = useCountsStore.getState().nodes;
    receiveCounts(counts(2));
    const after = useCountsStore.getState().nodes;
    expect(after.get('mail')).toBe(before.get('mail'));
    expect(after.get('pause')?.waiting).toBe(2);
  });

  it('count who needs attention as inside', () => {
    expect(peopleInside({ running: 3, quarantined: 2 })).toBe(5);
  });

  it('are gone with their journey', () => {
    receiveCounts(null);
    expect(useCountsStore.getState()).toEqual({ totals: null, nodes: new Map() });
  });
});

describe('a customer’s path', () => {
  it('calls the ways out by their titles, and by their ids where there are none', () => {
    const titleOf = outcomeTitles(branching);
    expect(titleOf('choice', 'big')).toBe('Big orders');
    expect(titleOf('pause', 'next')).toBe('Next');
    expect(titleOf('pause', 'gone')).toBe('gone');
    expect(titleOf('nobody', 'a')).toBe('a');
    expect(outcomeTitles('no graph')('pause', 'next')).toBe('next');
  });
});

describe('what a path started with', () => {
  it('names what the customer entered for, where that tells entries apart', () => {
    const perOrder = setReentry(branching, { policy: 'once-per-key', key: 'entry.order_id' });
    expect(entryFacts(perOrder, 'o-1')).toEqual({ 'Entered for': 'o-1' });
    expect(entryFacts(setReentry(branching, { policy: 'once' }), 'once')).toEqual({});
    expect(entryFacts('no graph', 'once')).toEqual({});
  });
});

describe('the list of customers', () => {
  it('is filtered by the address', () => {
    const filter = { state: 'RUNNING', node: 'mail' } as const;
    expect(readFilter(new URLSearchParams(writeFilter(filter)))).toEqual(filter);
    expect(readFilter(new URLSearchParams('state=NONSENSE'))).toEqual({ state: null, node: null });
    expect(writeFilter({ state: null, node: null })).toEqual({});
  });

  it('says what is under way to a customer who was taken out', () => {
    expect(stoppedInWords('Ada', 0)).toBe('Ada leaves the journey. Nothing is under way to them.');
    expect(stoppedInWords('Ada', 1)).toContain('1 message had already been handed over');
  });

  it('says how each stands', () => {
    expect(standingInWords({ state: 'RUNNING', endReason: null, held: true })).toMatch(/paused/);
    expect(standingInWords({ state: 'EXITED', endReason: 'Already a member', held: false })).toBe(
      'Left early: Already a member',
    );
    expect(standingInWords({ state: 'FINISHED', endReason: null, held: false })).toBe('Finished');
    expect(standingInWords({ state: 'QUARANTINED', endReason: 'Error: no node', held: false })).toBe(
      'Needs attention',
    );
  });
});
