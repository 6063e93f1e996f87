import type { AudienceRunRowFragment } from '../generated/graphql.js';
import { inputOf, isTooLarge, nothingChosen } from './audience-choice.js';
import { idempotencyKey } from './idempotency-key.js';
import { letInLabel, namesInWords, typesInWords } from './look-words.js';
import { readTextFile } from './read-text-file.js';
import { lookedAtInWords, partDone, runTitle, standingInWords } from './run-words.js';
import { stayedOutWords } from './stayed-out-words.js';
import { whyNotByHand } from './takes-by-hand.js';

const run: AudienceRunRowFragment = {
  id: 'r',
  kind: 'MANUAL',
  state: 'RUNNING',
  reason: null,
  source: 'ROWS',
  sourceKey: null,
  size: 10,
  lookedAt: 3,
  entered: 2,
  perHour: null,
  dueAt: null,
  createdAt: '2026-11-22T08:00:00Z',
  finishedAt: null,
  problemCount: 2,
  stayedOut: [],
  startedBy: null,
};
const now = Date.parse('2026-11-22T12:00:00Z');

describe('a choice of customers', () => {
  it('is nothing to ask about until something is chosen', () => {
    expect(inputOf('j', nothingChosen)).toBeNull();
    expect(inputOf('j', { ...nothingChosen, csv: ' \n' })).toBeNull();
    expect(inputOf('j', { ...nothingChosen, kind: 'list' })).toBeNull();
    expect(inputOf('j', { ...nothingChosen, kind: 'picked' })).toBeNull();
  });

  it('is asked about by its own kind, whatever was chosen of another', () => {
    const choice = {
      ...nothingChosen,
      csv: 'userId\nada',
      list: 'guests',
      picked: [{ id: 'c', name: 'Ada' }],
    };
    expect(inputOf('j', choice)).toEqual({ journeyId: 'j', csv: 'userId\nada' });
    expect(inputOf('j', { ...choice, kind: 'list' })).toEqual({ journeyId: 'j', list: 'guests' });
    expect(inputOf('j', { ...choice, kind: 'picked' })).toEqual({ journeyId: 'j', customerIds: ['c'] });
  });

  it('is not sent when it is more than a request takes', () => {
    const csv = `userId,note\nada,${'ü'.repeat(500_000)}`;
    expect(isTooLarge(csv)).toBe(true);
    expect(isTooLarge(csv.replaceAll('ü', 'u'))).toBe(false);
    expect(inputOf('j', { ...nothingChosen, csv })).toBeNull();
  });

  it('has a key that no other has', () => {
    expect(idempotencyKey()).toMatch(/^[0-9a-f]{32}$/);
    expect(idempotencyKey()).not.toBe(idempotencyKey());
  });
});

describe('a file of text', () => {
  it.each([
    ['UTF-8', [0x4b, 0xc3, 0xb6, 0x6c, 0x6e]],
    ['UTF-16, as some spreadsheets save it', [0xff, 0xfe, 0x4b, 0, 0xf6, 0, 0x6c, 0, 0x6e, 0]],
    ['UTF-16 the other way round', [0xfe, 0xff, 0, 0x4b, 0, 0xf6, 0, 0x6c, 0, 0x6e]],
    ['the old Western European encoding', [0x4b, 0xf6, 0x6c, 0x6e]],
  ])('is read in %s', async (_name, bytes) => {
    expect(await readTextFile(new Blob([new Uint8Array(bytes)]))).toBe('Köln');
  });
});

describe('letting in, in words', () => {
  it('says what the button will do', () => {
    expect(letInLabel(1204)).toBe('Let 1,204 customers in');
    expect(letInLabel(1)).toBe('Let 1 customer in');
    expect(letInLabel(0)).toBe('Nobody to let in');
    expect(letInLabel(undefined)).toBe('Let customers in');
  });

  it('names columns', () => {
    expect(typesInWords([])).toBe('Empty');
    expect(typesInWords(['NUMBER'])).toBe('Numbers');
    expect(typesInWords(['TEXT', 'NUMBER', 'BOOLEAN'])).toBe('Text, numbers and yes or no');
    expect(namesInWords(['seat'])).toBe('“seat”');
    expect(namesInWords(['seat', 'price', 'gate'])).toBe('“seat”, “price” and “gate”');
  });

  it('says what has brought a run about', () => {
    expect(runTitle(run)).toBe('By hand: 10 named');
    expect(runTitle({ ...run, source: 'LIST', sourceKey: 'guests' })).toBe('By hand: the list “guests”');
    const ofSegment = { ...run, source: 'SEGMENT', sourceKey: 'vip', size: null } as const;
    expect(runTitle({ ...ofSegment, kind: 'SCHEDULE' })).toBe('By the calendar: the segment “vip”');
    expect(runTitle({ ...ofSegment, kind: 'ANNOUNCEMENT' })).toBe('By news: the segment “vip”');
    expect(runTitle({ ...ofSegment, kind: 'SEGMENT' })).toBe('When it was published: the segment “vip”');
  });

  it('says where a run stands', () => {
    expect(standingInWords(run, 'LIVE', now)).toBe('Letting in');
    expect(standingInWords(run, 'PAUSED', now)).toBe('Waits while the journey is paused');
    const due = { ...run, dueAt: '2026-11-23T12:00:00Z' };
    expect(standingInWords(due, 'LIVE', now)).toMatch(/^Waits for Nov 2[234], 2026/);
    expect(standingInWords({ ...due, dueAt: '2026-11-21T12:00:00Z' }, 'LIVE', now)).toBe('Letting in');
    expect(standingInWords({ ...run, state: 'FINISHED' }, 'PAUSED', now)).toBe('Done');
    expect(standingInWords({ ...run, state: 'CANCELED' }, 'LIVE', now)).toBe('Stopped');
    expect(standingInWords({ ...run, state: 'FAILED' }, 'LIVE', now)).toBe('Did not finish');
  });

  it('says how far a run is, as far as that is known', () => {
    expect(partDone(run)).toBe(50);
    expect(partDone({ ...run, state: 'FINISHED', lookedAt: 7 })).toBe(100);
    expect(partDone({ ...run, size: null })).toBeNull();
    expect(partDone({ ...run, size: 0, lookedAt: 0, problemCount: 0 })).toBe(100);
    expect(lookedAtInWords(run)).toBe('3 of 8 customers looked at');
    expect(lookedAtInWords({ ...run, size: null })).toBe('3 customers looked at');
  });

  it('says why customers stayed out, by a rule it has never heard of too', () => {
    expect(stayedOutWords('already-entered')).toMatch(/^had entered before/);
    expect(stayedOutWords('constructor')).toBe(stayedOutWords('some-new-rule'));
  });
});

describe('letting in by hand', () => {
  const graph = (type: string) => ({
    format: 2,
    trigger: { type, version: 1, config: {} },
    reentry: { policy: 'once' },
    nodes: {},
    edges: [],
  });

  it('takes a live journey whose published trigger is By hand', () => {
    expect(whyNotByHand({ status: 'LIVE', version: { graph: graph('manual') } })).toBeNull();
    expect(whyNotByHand({ status: 'LIVE', version: { graph: graph('event') } })).toMatch(/another trigger/);
    expect(whyNotByHand({ status: 'DRAFT', version: null })).toMatch(/never published/);
    expect(whyNotByHand({ status: 'PAUSED', version: { graph: graph('manual') } })).toMatch(/paused/);
    expect(whyNotByHand({ status: 'ARCHIVED', version: { graph: graph('manual') } })).toMatch(/archived/);
  });
});
