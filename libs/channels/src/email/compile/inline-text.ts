import { maskLiquid } from './liquid-mask.js';

/** A line of plain text with Liquid in it, as it must be written into markup: the Liquid stays as it is. */
export function inlineText(text: string): string {
  const mask = maskLiquid(text);
  const escaped = mask.masked().replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return mask.restored(escaped);
}
