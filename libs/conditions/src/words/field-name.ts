/** A field as people call it: `customer.first_name` is *first name*, `results.ask-crm.score` is *score*. */
export function fieldName(path: string): string {
  const [root, ...keys] = path.split('.');
  const named = root === 'results' ? keys.slice(1) : keys;
  const words = named.length === 0 ? [root ?? ''] : named;
  return words
    .map((key) =>
      key
        .replaceAll(/[_-]+/g, ' ')
        .replaceAll(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`),
    )
    .join(' ');
}
