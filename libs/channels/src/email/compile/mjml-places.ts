import type { LiquidMask, StandIn } from './liquid-mask.js';
import { Parser } from 'htmlparser2';

/** Where text is dropped by MJML, or moved by whoever parses tables: a comment stays where it is. */
const NO_TEXT_HERE: ReadonlySet<string> = new Set([
  ...['mj-head', 'mj-body', 'mj-wrapper', 'mj-section', 'mj-group', 'mj-column', 'mj-hero'],
  ...['mj-navbar', 'mj-social', 'mj-accordion', 'mj-accordion-element', 'mj-carousel'],
  ...['mj-table', 'table', 'thead', 'tbody', 'tfoot', 'tr'],
]);

/** Where the Liquid of an MJML document stands, and what MJML may not be asked to do. */
export interface MjmlPlaces {
  readonly standIn: (index: number) => StandIn;
  /** Tokens outside of head and body, before and after the body. MJML keeps nothing there. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Lines of the masked text that include a file. */
  readonly includes: readonly number[];
}

/** Reads an MJML document as MJML does, to find out where its Liquid stands. */
export function mjmlPlaces(mask: LiquidMask): MjmlPlaces {
  const text = mask.masked();
  const open: string[] = [];
  const comments = new Set<number>();
  const outside = { before: [] as number[], after: [] as number[] };
  const includes: number[] = [];
  let side: keyof typeof outside = 'before';

  const parser = new Parser(
    {
      onopentag(name) {
        open.push(name);
        if (name === 'mj-body') side = 'after';
        if (name === 'mj-include') includes.push(text.slice(0, parser.startIndex).split('\n').length);
      },
      onclosetag() {
        open.pop();
      },
      ontext(piece) {
        const parent = open.at(-1) ?? 'mjml';
        const found = mask.tokensIn(piece);
        if (parent === 'mjml') outside[side].push(...found);
        else if (NO_TEXT_HERE.has(parent)) found.forEach((index) => comments.add(index));
      },
    },
    {
      decodeEntities: false,
      recognizeCDATA: true,
      recognizeSelfClosing: true,
      lowerCaseAttributeNames: false,
    },
  );
  parser.end(text);

  const nowhere = new Set([...outside.before, ...outside.after]);
  const standIn = (index: number) => {
    if (nowhere.has(index)) return 'nothing';
    return comments.has(index) ? 'comment' : 'word';
  };
  return { standIn, ...outside, includes };
}
