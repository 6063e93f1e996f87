import { AssertionError, LiquidError, type Liquid } from 'liquidjs';
import { createLiquid } from './create-liquid.js';

/** Why a text is not a template. */
export interface TemplateProblem {
  /** A sentence for people. */
  readonly message: string;
}

let parser: Liquid | undefined;

/** Says what keeps a text from being a Liquid template; null when it is one. */
export function parseTemplate(source: string): TemplateProblem | null {
  parser ??= createLiquid({ escape: 'none' });
  try {
    parser.parse(source);
    return null;
  } catch (error) {
    if (LiquidError.is(error)) return { message: inWords(error.message) };
    if (error instanceof AssertionError) return { message: error.message };
    throw error;
  }
}

/** Liquid ends its messages with `, line:3, col:7`. */
function inWords(message: string): string {
  const place = /, line:(\d+), col:(\d+)$/.exec(message);
  if (place === null) return message;
  return `${message.slice(0, place.index)} (line ${place[1] ?? ''}, character ${place[2] ?? ''})`;
}
