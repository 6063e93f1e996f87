import { doubleRuns, type EntryOfEither } from './double-runs.js';

type Policy = EntryOfEither['policy'];

const inside = (id: string, key = 'A-1') => ({ id, key, isInside: true });
const ended = (id: string, key = 'A-1') => ({ id, key, isInside: false });

const table: Readonly<
  Record<
    string,
    { policy: Policy; entries: readonly Omit<EntryOfEither, 'policy'>[]; ends: readonly string[] }
  >
> = {
  'once: the later of two': { policy: 'once', entries: [inside('1'), inside('2')], ends: ['2'] },
  'once: the later even after the earlier has ended': {
    policy: 'once',
    entries: [ended('1'), inside('2')],
    ends: ['2'],
  },
  'once: not the earlier because of a later that has ended': {
    policy: 'once',
    entries: [inside('1'), ended('2')],
    ends: [],
  },
  'once: whatever the keys, which an earlier policy has given': {
    policy: 'once',
    entries: [inside('1', 'A-1'), inside('2', 'once')],
    ends: ['2'],
  },
  'once per key: the later under the same key': {
    policy: 'once-per-key',
    entries: [inside('1'), inside('2', 'A-2'), inside('3')],
    ends: ['3'],
  },
  'restart per key: the earlier under the same key': {
    policy: 'restart-per-key',
    entries: [inside('1'), inside('2', 'A-2'), inside('3')],
    ends: ['1'],
  },
  'again after exit: the later of two inside, whatever the key': {
    policy: 'again-after-exit',
    entries: [ended('1'), inside('2'), inside('3', 'once')],
    ends: ['3'],
  },
  'again after exit: not whoever is alone inside': {
    policy: 'again-after-exit',
    entries: [ended('1'), inside('2'), ended('3')],
    ends: [],
  },
  'again after a time: the later of two inside': {
    policy: 'again-after',
    entries: [inside('1'), inside('2')],
    ends: ['2'],
  },
  'always: nobody': { policy: 'always', entries: [inside('1'), inside('2', 'A-2')], ends: [] },
};

it.each(Object.entries(table))('ends %s', (_fact, { policy, entries, ends }) => {
  expect(doubleRuns(entries.map((entry) => ({ ...entry, policy }))).map(({ id }) => id)).toEqual(ends);
});
