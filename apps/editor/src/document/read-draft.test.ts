import { blankJourney } from '@sojourn/nodes/gallery';
import { readDraft } from './read-draft.js';

describe('reading a draft for the canvas', () => {
  it('carries along what it does not know', () => {
    const draft = {
      ...blankJourney(),
      surprise: 1,
      nodes: { a: { type: 'teleport', version: 9, config: {}, extra: true } },
    };
    expect(readDraft(draft)).toEqual(draft);
  });

  it('takes an edge to nowhere', () => {
    const edges = [{ from: 'trigger', outcome: 'entered', to: 'nowhere' }];
    expect(readDraft({ ...blankJourney(), edges })?.edges).toEqual(edges);
  });

  it('adds the parts that only the canvas needs', () => {
    const { layout: _layout, notes: _notes, settings: _settings, ...bare } = blankJourney();
    expect(readDraft(bare)).toEqual(blankJourney());
  });

  it.each([
    [null],
    ['text'],
    [[]],
    [{}],
    [{ ...blankJourney(), nodes: [] }],
    [{ ...blankJourney(), format: 99 }],
  ])('finds no shape to draw in %j', (saved) => {
    expect(readDraft(saved)).toBeNull();
  });
});
