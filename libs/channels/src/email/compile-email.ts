import { type PlanTemplate, parseTemplate } from '@sojourn/engine';
import type { EmailProblem } from './compile/email-problem.js';
import type { CompiledMjml } from './compile/compile-mjml.js';
import { inlineText } from './compile/inline-text.js';
import { layout } from './compile/layout.js';
import { paragraphs } from './compile/paragraphs.js';
import { withPreheader } from './compile/preheader.js';
import { rememberedMjml } from './compile/remembered-mjml.js';

const LONGEST_BODY = 200_000;

/** An email as a marketer writes it: every part is a Liquid template. */
export interface EmailDraft {
  readonly subject: string;
  /** A whole `<mjml>` document, a whole HTML document, or text (with markup, where wanted) for our own layout. */
  readonly body: string;
  /** What mail clients show after the subject. */
  readonly preheader?: string;
}

/** The templates of an email, to be frozen with a version; or everything that is wrong with it. */
export type CompiledEmail =
  | { readonly kind: 'compiled'; readonly templates: readonly PlanTemplate[] }
  | { readonly kind: 'problems'; readonly problems: readonly EmailProblem[] };

/**
 * Compiles an email for publishing. Rendered, its templates give `subject`, `html` and `text`.
 * Reads no files and asks nobody: the same draft gives the same templates.
 */
export async function compileEmail(draft: EmailDraft): Promise<CompiledEmail> {
  const { subject, body, preheader = '' } = draft;
  const problems = [
    ...unparsed('subject', subject),
    ...unparsed('body', body),
    ...unparsed('preheader', preheader),
  ];
  if (body.length > LONGEST_BODY)
    problems.push({ field: 'body', message: 'The body is longer than 200,000 characters.' });
  if (problems.length > 0) return { kind: 'problems', problems };

  const compiled = await markupOf(subject, body);
  if (compiled.kind === 'problems') return compiled;
  const html = preheader.trim() === '' ? compiled.html : withPreheader(compiled.html, preheader);
  const broken = unparsed('body', html);
  if (broken.length > 0) return { kind: 'problems', problems: broken };
  return {
    kind: 'compiled',
    templates: [
      { path: ['subject'], source: subject, escape: 'none' },
      { path: ['html'], source: html, escape: 'html', textPath: ['text'] },
    ],
  };
}

async function markupOf(subject: string, body: string): Promise<CompiledMjml> {
  if (/<mjml[\s>]/i.test(body)) return rememberedMjml(body);
  if (/<(?:!doctype|html)[\s>]/i.test(body)) return { kind: 'html', html: body };
  const stray = /<mj-[a-z-]+/i.exec(body);
  if (stray) {
    const line = body.slice(0, stray.index).split('\n').length;
    const message = `Line ${String(line)}: ${stray[0]}> needs a whole MJML document around it, from <mjml> to </mjml>.`;
    return { kind: 'problems', problems: [{ field: 'body', message, line }] };
  }
  return rememberedMjml(layout({ title: inlineText(subject), content: paragraphs(body) }));
}

function unparsed(field: EmailProblem['field'], source: string): EmailProblem[] {
  const problem = parseTemplate(source);
  return problem ? [{ field, message: problem.message }] : [];
}
