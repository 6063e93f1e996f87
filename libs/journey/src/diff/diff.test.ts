import { aJourney, aNode } from '../a-journey.test-helper.js';
import { insertNode } from '../edits/insert-node.js';
import { removeNode } from '../edits/remove-node.js';
import type { Journey, JourneyNode } from '../journey.schema.js';
import { applyDiff } from './apply-diff.js';
import { diff } from './diff.js';
import type { DiffNames } from './names.js';

const entered = { from: 'trigger', outcome: 'entered' };
const isBig = { combinator: 'and', rules: [{ field: 'entry.total', operator: '>', value: 100 }] };
const isHuge = { combinator: 'and', rules: [{ field: 'entry.total', operator: '>', value: 900 }] };
const again = { id: 'again', event: 'Order Completed', within: 'P14D', ends: true };
const stop = { id: 'stop', when: isBig, reason: 'asked to stop' };

const said = (before: Journey, after: Journey, names?: DiffNames) =>
  diff(before, after, names)
    .filter(({ quiet }) => !quiet)
    .map(({ message }) => message);
const saidQuietly = (after: Journey) =>
  diff(aJourney(), after)
    .filter(({ quiet }) => quiet)
    .map(({ message }) => message);
/** The journey whose first node is this one. */
const withFirst = (first: JourneyNode): Journey => ({ ...aJourney(), nodes: { ...aJourney().nodes, first } });
const withConfig = (config: JourneyNode['config']) => withFirst({ ...aNode(), config });

describe('nodes', () => {
  const inserted = insertNode(
    aJourney(),
    { from: 'first', outcome: 'next' },
    { id: 'new', ...aNode() },
    'next',
  );

  it('that are added say what they come after', () => {
    expect(said(aJourney(), inserted)).toEqual([
      '“new” was added after “first”.',
      '“next” of “first” now leads to “new” instead of “second”.',
      '“next” of “new” now leads to “second”.',
    ]);
    const first = insertNode(aJourney(), entered, { id: 'new', ...aNode() }, 'next');
    expect(said(aJourney(), first)).toContain('“new” was added after the trigger.');
    const alone = { ...aJourney(), nodes: { ...aJourney().nodes, new: aNode() } };
    expect(said(aJourney(), alone)).toEqual(['“new” was added.']);
  });

  it('that are removed are named', () => {
    expect(said(aJourney(), removeNode(aJourney(), 'first'))).toEqual([
      '“first” was removed.',
      'The trigger now leads to “second” instead of “first”.',
      '“next” of “first” no longer leads to “second”.',
    ]);
  });

  it('of another type change as a whole', () => {
    const exit = { type: 'exit', version: 1, config: { reason: 'P1D' } };
    expect(diff(aJourney(), withFirst(exit))).toEqual([
      {
        kind: 'changed',
        path: ['nodes', 'first'],
        before: aNode(),
        after: exit,
        message: '“first” changed from “wait” to “exit”.',
        quiet: false,
        nodeId: 'first',
      },
    ]);
  });

  it('that move on to a new version of their type say so', () => {
    expect(said(aJourney(), withFirst({ ...aNode(), version: 2 }))).toEqual([
      'The version of “first” changed from 1 to 2.',
    ]);
  });
});

describe('fields of a configuration', () => {
  it.each([
    [{ subject: 'A' }, { subject: 'B' }, '“subject” of “first” changed from “A” to “B”.'],
    [{}, { subject: 'A' }, '“subject” of “first” is now “A”.'],
    [{ subject: 'A' }, {}, '“subject” of “first” was removed; it was “A”.'],
    [{ duration: 'P1D' }, { duration: 'PT36H' }, '“duration” of “first” changed from 1 day to 36 hours.'],
    [{ urgent: false }, { urgent: true }, '“urgent” of “first” changed from no to yes.'],
    [{ weight: 1 }, { weight: -1.5 }, '“weight” of “first” changed from 1 to -1.5.'],
    [{ weight: 1 }, { weight: '1' }, '“weight” of “first” changed from 1 to “1”.'],
    [
      { sender: { name: 'A' } },
      { sender: { name: 'B' } },
      '“sender › name” of “first” changed from “A” to “B”.',
    ],
    [{ body: 'A\nB' }, { body: 'A' }, '“body” of “first” changed.'],
    [{}, { body: 'x'.repeat(61) }, '“body” of “first” was added.'],
    [{ body: 'x'.repeat(61) }, {}, '“body” of “first” was removed.'],
    [{ days: [1, 2] }, { days: [2, 1] }, '“days” of “first” changed.'],
    [{ days: [] }, { days: {} }, '“days” of “first” changed.'],
    [{ where: isBig }, { where: isHuge }, '“where” of “first” changed.'],
    [{ ...isBig }, { ...isHuge }, 'The configuration of “first” changed.'],
  ])('from %j to %j read: %s', (before, after, message) => {
    expect(said(withConfig(before), withConfig(after))).toEqual([message]);
  });

  it('are told one by one, with what was there and what is', () => {
    const changes = diff(
      withConfig({ to: { name: 'A', address: 'a@b' }, old: null }),
      withConfig({ to: { name: 'B', address: 'a@b' }, new: 7 }),
    );
    expect(
      changes.map(({ kind, path, before, after }) => ({ kind, path: path.slice(3), before, after })),
    ).toEqual([
      { kind: 'changed', path: ['to', 'name'], before: 'A', after: 'B' },
      { kind: 'removed', path: ['old'], before: null },
      { kind: 'added', path: ['new'], after: 7 },
    ]);
    expect(changes.every(({ nodeId }) => nodeId === 'first')).toBe(true);
  });
});

describe('lists in a configuration whose entries have ids', () => {
  const big = { id: 'big', title: 'Big orders', when: isBig };
  const voucher = { id: 'voucher', title: 'Voucher', weight: 1 };
  const plain = { id: 'plain', weight: 2 };
  const told = (before: unknown, after: unknown, names?: DiffNames) =>
    said(withConfig({ paths: before }), withConfig({ paths: after }), names);

  it('say what came, what went, and what of which entry changed', () => {
    expect(told([big, voucher], [{ ...big, when: isHuge }, plain, { ...voucher, weight: 3 }])).toEqual([
      '“when” of “Big orders” in “first” changed.',
      '“weight” of “Voucher” in “first” changed from 1 to 3.',
      '“plain” was added to “paths” of “first”.',
      '“paths” of “first” stand in another order.',
    ]);
    expect(told([big, voucher], [big])).toEqual(['“Voucher” was taken out of “paths” of “first”.']);
    expect(told([], [voucher])).toEqual(['“Voucher” was added to “paths” of “first”.']);
    expect(told([voucher], [{ ...voucher, title: 'Gift' }])).toEqual([
      '“title” of “Voucher” in “first” changed from “Voucher” to “Gift”.',
    ]);
  });

  it('may hold others, and stand in a trigger', () => {
    const holding = (paths: unknown) => [{ ...voucher, paths }];
    expect(told(holding([plain]), holding([{ ...plain, weight: 5 }, big]))).toEqual([
      '“weight” of “plain” of “Voucher” in “first” changed from 2 to 5.',
      '“Big orders” was added to “paths” of “Voucher” in “first”.',
    ]);
    const [before, after] = [[plain], []].map((paths) => ({
      ...aJourney(),
      trigger: { ...aJourney().trigger, config: { paths } },
    }));
    expect(before && after && said(before, after)).toEqual([
      '“plain” was taken out of “paths” of the trigger.',
    ]);
  });

  it('change in their order, which is not quiet: the first path that fits is taken', () => {
    const [before, after] = [
      [big, voucher],
      [voucher, big],
    ].map((paths) => withConfig({ paths }));
    const changes = before && after ? diff(before, after) : [];
    expect(changes).toEqual([
      {
        kind: 'reordered',
        path: ['nodes', 'first', 'config', 'paths'],
        before: ['big', 'voucher'],
        after: ['voucher', 'big'],
        message: '“paths” of “first” stand in another order.',
        quiet: false,
        nodeId: 'first',
      },
    ]);
    expect(before && JSON.stringify(applyDiff(before, changes))).toBe(JSON.stringify(after));
  });

  it('change as a whole where an entry has no id, or that of another, and where they are no list', () => {
    const whole = ['“paths” of “first” changed.'];
    expect(told([voucher, { weight: 1 }], [voucher])).toEqual(whole);
    expect(told([voucher, voucher], [voucher])).toEqual(whole);
    expect(told([voucher], { voucher })).toEqual(whole);
    expect(told([{ id: 7 }], [{ id: 8 }])).toEqual(whole);
  });

  it('are conditions no more than their entries: an entry that is one changes as a whole', () => {
    const rule = (group: object) => ({ ...group, id: 'combinator' });
    expect(told([rule(isBig)], [rule(isHuge)])).toEqual(['“combinator” of “paths” of “first” changed.']);
    expect(told([rule({ combinator: 1 })], [rule({ weight: 1 })])).toEqual([
      '“combinator” of “combinator” in “first” was removed; it was 1.',
      '“weight” of “combinator” in “first” is now 1.',
    ]);
  });

  it('take the names of their fields from who knows the node types', () => {
    const label = (_type: string, path: readonly string[]) => `The ${path.join('/')}`;
    expect(told([voucher], [{ ...voucher, weight: 2 }, big], { label })).toEqual([
      'The paths/weight of “Voucher” in “first” changed from 1 to 2.',
      '“Big orders” was added to The paths of “first”.',
    ]);
  });
});

describe('the trigger', () => {
  it('says what of it changed', () => {
    const trigger = { ...aJourney().trigger, config: { event: 'Signed Up', where: isBig } };
    expect(said(aJourney(), { ...aJourney(), trigger })).toEqual([
      '“event” of the trigger changed from “Order Completed” to “Signed Up”.',
      '“where” of the trigger was added.',
    ]);
  });

  it('of another type changes as a whole', () => {
    const trigger = { type: 'segment', version: 1, config: {} };
    expect(diff(aJourney(), { ...aJourney(), trigger })).toMatchObject([
      { path: ['trigger'], message: 'The trigger changed from “event” to “segment”.', nodeId: 'trigger' },
    ]);
  });
});

describe('re-entry', () => {
  it.each([
    [{ policy: 'once-per-key', key: 'entry.order_id' }, 'once for each entry.order_id'],
    [{ policy: 'restart-per-key', key: 'entry.cart_id' }, 'from the start again for the same entry.cart_id'],
    [{ policy: 'again-after-exit' }, 'again after the end'],
    [{ policy: 'again-after', after: 'P30D' }, 'again 30 days after the last entry'],
    [{ policy: 'always' }, 'every time'],
  ] as const)('reads %j as “%s”', (reentry, words) => {
    expect(said(aJourney(), { ...aJourney(), reentry })).toEqual([
      `Re-entry changed from “once” to “${words}”.`,
    ]);
  });
});

describe('goals and exits', () => {
  const watched = { ...aJourney(), goals: [again], exits: [stop] };

  it('come and go by their ids', () => {
    expect(said(aJourney(), watched)).toEqual(['The goal “again” was added.', 'The exit “stop” was added.']);
    expect(said(watched, aJourney())).toEqual([
      'The goal “again” was removed.',
      'The exit “stop” was removed.',
    ]);
  });

  it('say which field changed', () => {
    const same = [{ property: 'cart_id', as: 'entry.cart_id' }];
    const goal = { id: 'again', event: 'Signed Up', where: isBig, same, within: 'P7D', ends: false };
    const exit = { id: 'stop', when: isHuge, reason: 'too much' };
    expect(said(watched, { ...aJourney(), goals: [goal], exits: [exit] })).toEqual([
      'The event of the goal “again” changed from “Order Completed” to “Signed Up”.',
      'The time limit of the goal “again” changed from 14 days to 7 days.',
      '“Ends the journey” of the goal “again” changed from yes to no.',
      'The condition of the goal “again” was added.',
      '“About the same …” of the goal “again” was added.',
      'The condition of the exit “stop” changed.',
      'The reason of the exit “stop” changed from “asked to stop” to “too much”.',
    ]);
  });

  it('in another order are one quiet change', () => {
    const goals = [again, { ...again, id: 'other' }];
    const [before, after] = [goals, goals.toReversed()].map((listed) => ({ ...aJourney(), goals: listed }));
    expect(before && after && diff(before, after)).toEqual([
      {
        kind: 'reordered',
        path: ['goals'],
        before: ['again', 'other'],
        after: ['other', 'again'],
        message: 'The goals are listed in another order.',
        quiet: true,
      },
    ]);
  });
});

describe('settings', () => {
  it('are told one by one', () => {
    const [before, after] = [
      { timezone: 'Europe/Berlin', pace: { perHour: 500 }, priority: 5, holdout: 0.05 },
      { staleAfter: 'P2D', pace: { perHour: 5000 }, priority: 1, holdout: 0.07 },
    ].map((settings) => ({ ...aJourney(), settings }));
    expect(before && after && said(before, after)).toEqual([
      'The time zone was removed; it was “Europe/Berlin”.',
      'The pace changed from 500 an hour to 5000 an hour.',
      'The priority changed from 5 to 1.',
      'The share of the control group changed from 5% to 7%.',
      'The limit for what is late after a pause is now 2 days.',
    ]);
  });

  it.each([
    [0.00049, 0.0001, '0.049% to 0.01%'],
    [0.07, 0.0000000003, '7% to 0.00000003%'],
    [0, 0.9, '0% to 90%'],
  ])('tell shares of %d and %d apart', (from, to, words) => {
    const [before, after] = [from, to].map((holdout) => ({ ...aJourney(), settings: { holdout } }));
    expect(before && after && said(before, after)).toEqual([
      `The share of the control group changed from ${words}.`,
    ]);
  });
});

describe('what changes nothing for customers', () => {
  it('is quiet, and one change each', () => {
    const notes = [{ id: 'n', text: 'Look here', x: 1, y: 2 }];
    const layout = { first: { x: 1, y: 1 }, second: { x: 2, y: 2 } };
    const edges = aJourney().edges.toReversed();
    expect(saidQuietly({ ...aJourney(), layout, notes, edges })).toEqual([
      'The arrows are listed in another order.',
      'Nodes stand elsewhere on the canvas.',
      'The notes on the canvas changed.',
    ]);
    expect(said(aJourney(), { ...aJourney(), layout, notes, edges })).toEqual([]);
  });
});

describe('names', () => {
  const names: DiffNames = {
    label: (type, path) => `${type === 'wait' ? 'How long' : 'Event'} (${path.join('/')})`,
    nameOf: (id, { type }) => `${type} ${id}`,
    outcomeOf: (_node, outcome) => outcome.toUpperCase(),
    titleOf: (type) => `A ${type}`,
  };

  it('come from who knows the node types', () => {
    const exit = { type: 'exit', version: 1, config: {} };
    const changed = withFirst({ ...aNode(), config: { duration: 'P2D' } });
    const trigger = { ...aJourney().trigger, config: { event: 'Signed Up' } };
    expect(said(aJourney(), { ...changed, trigger }, names)).toEqual([
      'Event (event) of the trigger changed from “Order Completed” to “Signed Up”.',
      'How long (duration) of “wait first” changed from 1 day to 2 days.',
    ]);
    expect(said(aJourney(), withFirst(exit), names)).toEqual([
      '“exit first” changed from “A wait” to “A exit”.',
    ]);
    expect(said(aJourney(), { ...aJourney(), edges: [] }, names)).toEqual([
      'The trigger no longer leads to “wait first”.',
      '“NEXT” of “wait first” no longer leads to “wait second”.',
    ]);
  });

  it('are ids where nothing is known', () => {
    const edges = [{ from: 'constructor', outcome: 'next', to: '__proto__' }];
    expect(said({ ...aJourney(), edges: [] }, { ...aJourney(), edges }, names)).toEqual([
      '“next” of “constructor” now leads to “__proto__”.',
    ]);
  });
});

describe('applyDiff', () => {
  it('makes only the changes it is given', () => {
    const target = { ...withConfig({ duration: 'P2D' }), reentry: { policy: 'always' as const } };
    const some = diff(aJourney(), target).filter(({ path }) => path[0] === 'nodes');
    expect(applyDiff(aJourney(), some)).toEqual(withConfig({ duration: 'P2D' }));
  });

  it('passes over what has no place', () => {
    const changes = diff(aJourney(), withConfig({ duration: 'P2D' }));
    const without = removeNode(aJourney(), 'first');
    expect(applyDiff(without, changes)).toEqual(without);
    expect(applyDiff(aJourney(), [{ kind: 'added', path: [], after: 7 }])).toEqual(aJourney());
    expect(applyDiff(aJourney(), [{ kind: 'reordered', path: ['format'], after: ['a'] }])).toEqual(
      aJourney(),
    );
  });

  it('keeps apart two edges that leave by the same outcome', () => {
    const twice = [...aJourney().edges, { ...entered, to: 'second' }, { ...entered, to: 'first' }];
    const before = { ...aJourney(), edges: twice };
    const after = { ...aJourney(), edges: twice.toReversed() };
    expect(applyDiff(before, diff(before, after))).toEqual(after);
  });
});
