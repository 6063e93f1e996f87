import { maskLiquid } from './liquid-mask.js';

describe('a Liquid mask', () => {
  const text = '<a {% if a < b %}href="{{ x }}"{% endif %}>\n{% raw %}{{ y }}{% endraw %}</a>';

  it('hides all Liquid, and brings it back', () => {
    const mask = maskLiquid(text);
    expect(mask.masked()).toBe('<a liquid0zhref="liquid1z"liquid2z>\nliquid3z{{ y }}liquid4z</a>');
    expect(mask.restored(mask.masked())).toBe(text);
    expect(mask.restored(mask.masked(() => 'comment'))).toBe(text);
  });

  it('uses a word the text does not hold', () => {
    const held = 'liquid0z {{ a }}';
    expect(maskLiquid(held).restored(maskLiquid(held).masked())).toBe(held);
  });

  it('knows the line that a line of the masked text comes from', () => {
    const mask = maskLiquid('one\n{% assign a = 1\n\n%}two\nthree');
    expect(mask.masked().split('\n')).toEqual(['one', 'liquid0ztwo', 'three']);
    expect([1, 2, 3].map((line) => mask.line(line))).toEqual([1, 2, 5]);
  });
});
