/** Words in a row: `A`, `A or B`, `A, B or C`. */
export function listed(words: readonly string[], joint: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${joint} ${words.slice(-1).join('')}`;
}
