import { renderTexts } from './render-texts.js';

const facts = { customer: {}, entry: {}, results: {} };
const template = (source: string) => ({ path: ['subject'], source, escape: 'none' as const });

describe('renderTexts', () => {
  it('says when Liquid ran out of the time it was given', () => {
    const templates = [template('{% for i in (1..20000) %}{{ i }}{% endfor %}')];
    expect(renderTexts({ templates, facts, liquidMs: 0 })).toEqual({
      kind: 'refused',
      reason: 'The subject cannot be rendered: it takes too long.',
      late: true,
    });
    expect(renderTexts({ templates, facts, liquidMs: 60_000 })).toMatchObject({ kind: 'rendered' });
  });

  it('calls nothing late that more time would not mend', () => {
    expect(renderTexts({ templates: [template('{{ a | shout }}')], facts, liquidMs: 60_000 })).toMatchObject({
      kind: 'refused',
      late: false,
    });
  });
});
