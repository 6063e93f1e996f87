import { branching, catalog } from '../document/journeys.test-helper.js';
import { mappingInput, moveTargets, OUT, unanswered } from './move-mapping.js';
import { howMany, insideInWords, meaningInWords, whatIsMissing } from './move-words.js';

const group = (nodeId: string | null, isGone: boolean, people = 1) => ({
  nodeId,
  caption: nodeId ?? '',
  people,
  isGone,
  goesTo: null,
  needsMapping: isGone,
  lookedAt: people,
  next: [],
});

describe('where people go whose node is gone', () => {
  it('is asked for each node that is gone, until it is said', () => {
    const groups = [group(null, false), group('there', false), group('gone', true), group('lost', true)];
    expect(unanswered(groups, {}).map(({ nodeId }) => nodeId)).toEqual(['gone', 'lost']);
    expect(unanswered(groups, { gone: null, lost: 'there' })).toEqual([]);
    expect(unanswered([group('constructor', true)], {})).toHaveLength(1);
  });

  it('is any node of the new version, in the order in which customers meet them, or out', () => {
    expect(moveTargets(branching, catalog).map(({ value }) => value)).toEqual([
      'mail',
      'choice',
      'pause',
      'second',
      OUT,
    ]);
    expect(moveTargets(branching, catalog)[2]?.label).toBe('Wait 1 day');
  });

  it('is sent as a list', () => {
    expect(mappingInput({ gone: 'there', lost: null })).toEqual([
      { from: 'gone', to: 'there' },
      { from: 'lost', to: null },
    ]);
  });

  it('keeps a move from being published while it is not said', () => {
    expect(whatIsMissing([])).toBeNull();
    expect(whatIsMissing([{ people: 1 }])).toBe('Say first where one customer goes whose node is gone.');
    expect(whatIsMissing([{ people: 2 }, { people: 3 }])).toBe(
      'Say first where 5 customers go whose node is gone.',
    );
  });
});

describe('how many would do something', () => {
  it.each([
    [1, { people: 1, lookedAt: 1 }, 'This customer'],
    [2, { people: 2, lookedAt: 2 }, 'Both customers'],
    [4, { people: 4, lookedAt: 4 }, 'All 4 customers'],
    [3, { people: 4, lookedAt: 4 }, '3 customers'],
    [25, { people: 3100, lookedAt: 25 }, 'All 25 looked at'],
    [3100, { people: 3100, lookedAt: 3100 }, 'All 3,100 customers'],
    [20, { people: 3100, lookedAt: 25 }, '20 of the 25 looked at'],
  ])('%d of %j is “%s”', (people, of, words) => {
    expect(howMany(people, of)).toBe(words);
  });
});

describe('what publishing means for new customers', () => {
  it('is that they enter, at once or when a pause is over', () => {
    expect(meaningInWords(null, 'DRAFT')).toMatch(/every customer who meets the trigger/);
    expect(meaningInWords(2, 'LIVE')).toBe('New customers enter version 3 from now on.');
    expect(meaningInWords(2, 'PAUSED')).toMatch(/stays paused.*resume.*version 3/);
  });

  it('says of the people inside what they do now, and what may still reach them', () => {
    const published = { number: 2, peopleInside: 3, inFlight: 0 };
    expect(insideInWords({ ...published, inside: 'FINISH' })).toBeNull();
    expect(insideInWords({ ...published, inside: 'EXIT', peopleInside: 0 })).toBeNull();
    expect(insideInWords({ ...published, inside: 'MOVE' })).toBe(
      '3 customers inside move to it now, one after the other.',
    );
    expect(insideInWords({ ...published, inside: 'EXIT', peopleInside: 1, inFlight: 1 })).toBe(
      '1 customer inside leaves the journey now. 1 message had already been handed over and may still arrive.',
    );
  });
});
