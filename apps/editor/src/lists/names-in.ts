/** The names in a pasted text: one a row, or several with commas or semicolons between; quotes and spaces fall away. */
export function namesIn(text: string): readonly string[] {
  return text
    .split(/[\n,;]/)
    .map((part) =>
      part
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim(),
    )
    .filter((name) => name !== '');
}
