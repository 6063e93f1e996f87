/** Makes one line of text that may hold several: a header is a line. */
export function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
}

/** Tells text that would end a header and begin another. */
export function hasLineBreak(text: string): boolean {
  return /[\r\n]/.test(text);
}
