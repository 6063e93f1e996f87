import { browserSnippets } from './browser-snippets.js';
import { nodeSnippets } from './node-snippets.js';
import { otherSnippets } from './other-snippets.js';
import type { Snippet } from './snippet.js';

/** Ways to send a customer and an order, for each kind of hand. */
export const snippets: readonly Snippet[] = [...nodeSnippets, ...browserSnippets, ...otherSnippets];
