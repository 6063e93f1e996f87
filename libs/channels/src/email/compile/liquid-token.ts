import { TokenKind, Tokenizer } from 'liquidjs';

/** A piece of Liquid in a text: a tag such as `{% if … %}`, or an output such as `{{ … }}`. */
export interface LiquidToken {
  readonly kind: 'tag' | 'output';
  /** Name of the tag: `if`, `endif`; empty for an output. */
  readonly name: string;
  /** The characters themselves, delimiters included. */
  readonly source: string;
  readonly begin: number;
  readonly end: number;
}

/** Every piece of Liquid of a text, in order. The text has to be a template that parses. */
export function liquidTokens(text: string): readonly LiquidToken[] {
  return new Tokenizer(text).readTopLevelTokens().flatMap((token) => {
    if (token.kind === TokenKind.HTML) return [];
    const { begin, end } = token;
    const name = token.kind === TokenKind.Tag && 'name' in token ? token.name : '';
    return [
      { kind: name === '' ? 'output' : 'tag', name, source: text.slice(begin, end), begin, end },
    ] as const;
  });
}
