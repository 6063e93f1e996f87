/** A condition's words as a sentence of its own; one that asks nothing is about everybody. */
export function sentenceOf(inWords: string): string {
  const words = inWords === 'always' ? 'everybody' : inWords === 'never' ? 'nobody' : inWords;
  return words === '' ? '' : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
