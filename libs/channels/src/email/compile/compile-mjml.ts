import type { EmailProblem } from './email-problem.js';
import { maskLiquid } from './liquid-mask.js';
import { mjmlPlaces } from './mjml-places.js';
import mjml2html from 'mjml';

/** HTML that still holds its Liquid, or what is wrong with the MJML. */
export type CompiledMjml =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'problems'; readonly problems: readonly EmailProblem[] };

/** Compiles a whole MJML document; its Liquid, wherever it stands, comes out untouched. Reads no files. */
export async function compileMjml(mjml: string): Promise<CompiledMjml> {
  const mask = maskLiquid(mjml);
  const { standIn, before, after, includes } = mjmlPlaces(mask);
  const problem = (message: string, line?: number): EmailProblem => ({
    field: 'body',
    message: line === undefined ? message : `Line ${String(mask.line(line))}: ${message}`,
    ...(line === undefined ? {} : { line: mask.line(line) }),
  });
  if (includes.length > 0) {
    return {
      kind: 'problems',
      problems: includes.map((line) =>
        problem('mj-include is not available: put what it includes here.', line),
      ),
    };
  }

  try {
    // No fonts: MJML would have every mail fetch its default font from a third party.
    const { html, errors } = await mjml2html(mask.masked(standIn), { ignoreIncludes: true, fonts: {} });
    // A value that is Liquid is nothing MJML could judge.
    const found = errors.filter(({ message }) => mask.tokensIn(message).length === 0);
    if (found.length > 0) {
      return {
        kind: 'problems',
        problems: found.map(({ message, line }) => problem(sentence(message), line)),
      };
    }
    const source = (indexes: readonly number[]) =>
      indexes.map((index) => mask.tokens[index]?.source ?? '').join('');
    return { kind: 'html', html: source(before) + mask.restored(html) + source(after) };
  } catch (error) {
    // MJML throws on a document it cannot make sense of as a whole.
    return { kind: 'problems', problems: [problem(error instanceof Error ? error.message : String(error))] };
  }
}

function sentence(message: string): string {
  return message.endsWith('.') ? message : `${message}.`;
}
