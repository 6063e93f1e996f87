import { problemAt, type Problem } from '@sojourn/journey';
import type { MessageTrait } from '../node-type.js';
import type { Draft } from './draft.js';
import { wordsFor } from './words-for.js';

/** What is on paper is worth opening. */
const worthPaper: readonly unknown[] = ['gift', 'document'];

/** Every message is one that its channel is for. */
export function fittingChannels({ nodes }: Draft): readonly Problem[] {
  return [...nodes.values()].flatMap((placed) => {
    // What its own type refuses need not be refused twice.
    if (placed.problems.some(({ severity }) => severity === 'error')) return [];
    const refused = placed.traits.message && refusalOf(placed.traits.message);
    if (refused === undefined) return [];
    return [problemAt(placed.path, refused.code, `${wordsFor(placed)}: ${refused.reason}`)];
  });
}

function refusalOf({
  channel,
  purpose,
  kind,
}: MessageTrait): { readonly code: string; readonly reason: string } | undefined {
  if (channel === 'phone' && purpose === 'promotional') {
    return { code: 'promotion-by-phone', reason: 'nobody is called with promotions.' };
  }
  if (channel === 'letter' && !worthPaper.includes(kind)) {
    return { code: 'not-worth-paper', reason: 'only gifts and documents are sent on paper.' };
  }
  return undefined;
}
