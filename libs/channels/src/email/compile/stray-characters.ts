import { BLOCK_NAMES } from './block-markup.js';

const INLINE_NAMES =
  'a|abbr|b|big|br|cite|code|col|colgroup|caption|del|dfn|em|font|hr|i|img|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr';
const AMPERSAND = /&(?!(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);)/gi;
const LESS_THAN = new RegExp(`<(?!/?(?:${BLOCK_NAMES}|${INLINE_NAMES})(?:\\s[^<>]*)?/?>|!--)`, 'gi');
const TAG = /<[a-z][^<>]*>/gi;

/**
 * Text as people write it, with markup where they know some: characters that only look like markup become text, as in
 * `Ben & Co`, `1 < 2` or `<ben@example.com>`; tags are put on one line.
 */
export function escapeStray(text: string): string {
  return text
    .replace(AMPERSAND, '&amp;')
    .replace(LESS_THAN, '&lt;')
    .replace(TAG, (tag) => tag.replace(/\s*\n\s*/g, ' '));
}
