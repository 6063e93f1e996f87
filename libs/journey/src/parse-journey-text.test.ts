import { aJourney } from './a-journey.test-helper.js';
import { parseJourneyText } from './parse-journey-text.js';

function problemsOf(text: string) {
  const parsed = parseJourneyText(text);
  return parsed.kind === 'problems'
    ? parsed.problems.map(({ code, path }) => `${code} ${path.join('.')}`.trim())
    : [];
}

describe('parseJourneyText', () => {
  it('reads a journey from the text of a file', () => {
    expect(parseJourneyText(JSON.stringify(aJourney()))).toEqual({ kind: 'journey', journey: aJourney() });
  });

  it('does not mind a byte order mark', () => {
    expect(parseJourneyText(`\uFEFF${JSON.stringify(aJourney())}`).kind).toBe('journey');
  });

  it.each(['', '{', '{ "format": NaN }', '{ "format": 2, }', '// no', '{} {}'])(
    'says that %j is no JSON',
    (text) => {
      expect(problemsOf(text)).toEqual(['not-json']);
    },
  );

  it('finds a node that stands twice, and everything else that is wrong', () => {
    const text = JSON.stringify({ ...aJourney(), color: 'red' }).replaceAll('"second":{', '"first":{');
    expect(problemsOf(text)).toEqual([
      'repeated-name nodes.first',
      'repeated-name layout.first',
      'unknown-field color',
    ]);
  });

  it('says which name stands twice', () => {
    expect(parseJourneyText('{ "notes": [], "notes": [] }')).toMatchObject({
      problems: [
        { message: '“notes” stands here twice; only one can be meant.', path: ['notes'] },
        {},
        {},
        {},
        {},
        {},
      ],
    });
  });
});
