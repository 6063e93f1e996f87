import { fieldName } from '@sojourn/conditions';

const LONGEST = 60;

/** A Liquid template as a caption shows it: tags left out, what is filled in named by its field: `Order [order id]`. */
export function templateInWords(source: string): string {
  return source
    .replaceAll(/\{%[^%]*%\}/g, '')
    .replaceAll(/\{\{-?\s*([\w.$-]+)[^{}]*\}\}/g, (_, path: string) => `[${fieldName(path)}]`)
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The beginning of a template in words, for captions of nodes whose texts are long. */
export function excerptInWords(source: string): string {
  const words = templateInWords(source);
  if (words.length <= LONGEST) return words;
  const characters = Array.from(new Intl.Segmenter('en').segment(words), ({ segment }) => segment);
  const beginning = characters.slice(0, LONGEST - 1).join('');
  return characters.length <= LONGEST ? words : `${beginning.trimEnd()}…`;
}
