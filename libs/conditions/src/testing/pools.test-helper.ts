/** Names that random conditions and random facts share, so that they meet; odd ones included. */
export const keys = ['city', 'n', 'due', 'tags', '__proto__', 'a b', '0'] as const;
/** See `keys`. */
export const names = ['Order Completed', 'Page Viewed', '__proto__'] as const;
/** See `keys`. */
export const segments = ['vip', 'news', 'welcome'] as const;
/** See `keys`. */
export const urls = ['https://example.com/a', 'https://example.com/b'] as const;
