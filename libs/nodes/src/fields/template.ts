import { z } from 'zod';

/** A text with Liquid, as a channel renders it; not empty, and at most so many characters long. */
export function templateText(longest: number) {
  return z.string().trim().min(1).max(longest);
}

/**
 * A text in which fields are filled in by a step: what is put out and filters, without tags, so that it costs next to
 * nothing wherever it runs.
 */
export function filledText(longest: number) {
  return templateText(longest).refine(
    (text) => !text.includes('{%'),
    'must not hold tags such as {% if %}: only fields and filters are filled in here',
  );
}
