import { storableJson, storableText } from './storable.js';

describe('words from outside', () => {
  it('lose what PostgreSQL cannot hold, and nothing else', () => {
    expect(storableText('a\0b \ud800c 😀 ümlaut')).toBe('a\ufffdb \ufffdc 😀 ümlaut');
    expect(JSON.parse(storableJson({ body: ['\0', '\\u0000', '😀'] }))).toEqual({
      body: ['\ufffd', '\\u0000', '😀'],
    });
  });

  it('are cut to what a person would read', () => {
    expect(storableText('x'.repeat(10_000))).toHaveLength(2_000);
  });
});
