/** A text in curly quotes; those that are in it become single ones, so that it is seen where it ends. */
export function quote(text: string): string {
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
