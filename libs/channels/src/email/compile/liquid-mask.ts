import { type LiquidToken, liquidTokens } from './liquid-token.js';

/** How a piece of Liquid is stood in for: by a word, by a comment, or by nothing. */
export type StandIn = 'word' | 'comment' | 'nothing';

/** A text whose Liquid is hidden from those who read markup, and can be brought back. */
export interface LiquidMask {
  readonly tokens: readonly LiquidToken[];
  /** The text with a stand-in for each piece of Liquid. */
  masked(standIn?: (index: number) => StandIn): string;
  /** The indexes of the tokens whose words stand in a piece of masked text. */
  tokensIn(piece: string): readonly number[];
  /** A piece of masked text without the words. */
  bare(piece: string): string;
  /** Brings the Liquid back into text that was made of the masked one. */
  restored(text: string): string;
  /** The line of the text that a line of the masked text comes from; both count from 1. */
  line(masked: number): number;
}

/**
 * Hides the Liquid of a text. Markup is read by parsers that move, drop or refuse what they do not know; a word or a
 * comment they carry along. The word is one the text does not hold, and the same for the same text.
 */
export function maskLiquid(text: string): LiquidMask {
  const tokens = liquidTokens(text);
  const stem = freeWord(text);
  const word = (index: number) => `${stem}${String(index)}z`;
  const words = new RegExp(`${stem}(\\d+)z`, 'g');
  const standIns = new RegExp(`<!--${stem}(\\d+)z-->|${stem}(\\d+)z`, 'g');

  return {
    tokens,
    masked: (standIn = () => 'word') => {
      const pieces = tokens.map((token, index) => {
        const before = text.slice(tokens[index - 1]?.end ?? 0, token.begin);
        const stand = { word: word(index), comment: `<!--${word(index)}-->`, nothing: '' }[standIn(index)];
        return before + stand;
      });
      return pieces.join('') + text.slice(tokens.at(-1)?.end ?? 0);
    },
    tokensIn: (piece) => Array.from(piece.matchAll(words), ([, index]) => Number(index)),
    bare: (piece) => piece.replace(words, ''),
    restored: (masked) =>
      masked.replace(
        standIns,
        (_, comment?: string, plain?: string) => tokens[Number(comment ?? plain)]?.source ?? '',
      ),
    line: (masked) =>
      tokens.reduce((line, { begin, source }) => {
        const inside = breaks(source);
        return inside > 0 && breaks(text.slice(0, begin)) + 1 < line ? line + inside : line;
      }, masked),
  };
}

function breaks(text: string): number {
  return text.split('\n').length - 1;
}

function freeWord(text: string): string {
  let stem = 'liquid';
  while (text.toLowerCase().includes(stem)) stem += 'q';
  return stem;
}
