import { publishPostType } from './publish-post.config.js';

const post = { network: 'blog', connection: 'our-blog', text: 'Savings now earn {{ entry.rate }} %.' };
const messages = (config: Record<string, unknown>) =>
  publishPostType.check(config).map(({ message }) => message);

describe('publish post', () => {
  it.each([
    [post, 'Publish on the blog “Savings now earn [rate] %.”'],
    [{ ...post, network: 'linkedin', title: 'New rates' }, 'Publish on LinkedIn “New rates”'],
    [{}, 'Publish post'],
  ])('says %j in words', (config, caption) => {
    expect(publishPostType.caption(config)).toBe(caption);
  });

  it('makes sense only where something happens once for all', () => {
    expect(publishPostType.traits(post)).toEqual({
      brings: ['url'],
      onlyBehind: ['schedule', 'announcement'],
      facts: { paths: ['entry.rate'] },
    });
    expect(publishPostType.outcomes(post).map(({ id }) => id)).toEqual(['published', 'failed']);
    expect(publishPostType.action?.requires(post)).toEqual([]);
  });

  it('refuses what is about one customer', () => {
    expect(messages(post)).toEqual([]);
    expect(publishPostType.check({ ...post, title: 'For {{ customer.first_name }}' })).toEqual([
      {
        code: 'personal-post',
        message:
          'A post is the same for everyone: it cannot hold customer.first_name, which is about one customer.',
        severity: 'error',
        path: ['title'],
      },
    ]);
    expect(messages({ ...post, link: 'https://example.com/{{ results.code.code }}' })).toHaveLength(1);
  });

  it('refuses another network, and a connection that is no key', () => {
    expect(messages({ ...post, network: 'forum', connection: 'Our blog' })).toEqual([
      'Where must be one of blog, facebook, instagram, linkedin, mastodon, x.',
      'Connection must be a key: a–z, 0–9 and -.',
    ]);
  });
});
