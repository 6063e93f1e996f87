/** What a message says, and what it says in other languages: only the fields that differ. */
interface Translated {
  readonly variants?: Readonly<Record<string, object>> | undefined;
}

/**
 * What a message says in a customer's language: the fields of the closest variant in place of those it differs in.
 * `pt-BR` takes `pt` where there is no `pt-BR`; a language that is not there, or is none, leaves everything as it is.
 */
export function inLanguage<Content extends Translated>(content: Content, language: unknown): Content {
  const variants = new Map(
    Object.entries(content.variants ?? {}).map(([tag, variant]) => [tag.toLowerCase(), variant] as const),
  );
  if (variants.size === 0 || typeof language !== 'string') return content;
  const parts = language.trim().toLowerCase().split(/[-_]/);
  for (let length = parts.length; length > 0; length -= 1) {
    const variant = variants.get(parts.slice(0, length).join('-'));
    if (variant !== undefined) return { ...content, ...variant };
  }
  return content;
}
