import { tagLink } from './tag-link.js';

const campaign = [['utm_campaign', 'winback']] as const;

describe('a tagged link', () => {
  it.each([
    ['https://example.com', 'https://example.com?utm_campaign=winback'],
    ['https://example.com/a?b=1#c', 'https://example.com/a?b=1&utm_campaign=winback#c'],
    ['https://example.com/#c', 'https://example.com/?utm_campaign=winback#c'],
    ['https://example.com/a?', 'https://example.com/a?utm_campaign=winback'],
    ['/orders', '/orders?utm_campaign=winback'],
    ['https://example.com?utm_campaign=own', 'https://example.com?utm_campaign=own'],
    ['#top', '#top'],
    ['', ''],
  ])('makes of %j %j', (link, tagged) => {
    expect(tagLink(link, campaign)).toBe(tagged);
  });

  it('encodes values, and leaves empty ones out', () => {
    const tags = [
      ['utm_source', 'in-app & more'],
      ['utm_term', ' '],
      ['utm_content', '\ud83d'],
    ] as const;
    expect(tagLink('https://example.com', tags)).toBe(
      'https://example.com?utm_source=in-app%20%26%20more&utm_content=%EF%BF%BD',
    );
  });

  it('leaves a link without tags as it is', () => {
    expect(tagLink('https://example.com/?#', [])).toBe('https://example.com/?#');
  });
});
