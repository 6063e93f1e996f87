/** Names of the elements that stand for themselves: they may not be inside a paragraph. Joined for a pattern. */
export const BLOCK_NAMES =
  'address|article|aside|blockquote|center|dd|details|div|dl|dt|fieldset|figure|figcaption|footer|form|h[1-6]|header|li|main|nav|ol|p|pre|section|style|table|tbody|td|tfoot|th|thead|tr|ul';
const BLOCK = new RegExp(`<(/?)(?:${BLOCK_NAMES})\\b[^<>]*?(/?)>`, 'gi');
const RULE = /<hr\b/i;

/** Tells markup that cannot be put into a paragraph. */
export function hasBlockMarkup(html: string): boolean {
  return html.search(BLOCK) !== -1 || RULE.test(html);
}

/** How many more such elements a piece of markup opens than it closes. */
export function blockDepth(html: string): number {
  return Array.from(html.matchAll(BLOCK)).reduce((depth, [, closes, closesItself]) => {
    if (closesItself === '/') return depth;
    return closes === '/' ? depth - 1 : depth + 1;
  }, 0);
}
