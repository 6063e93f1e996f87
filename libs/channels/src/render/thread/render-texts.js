import { createLiquid } from '@sojourn/engine/liquid';
import { plainTextOf } from './plain-text.js';
import { isLate, reasonOf } from './reason-of.js';
import { refuseHostileNames } from './hostile-names.js';

const LONGEST_TEXT = 500_000;

const liquids = { html: createLiquid({ escape: 'html' }), none: createLiquid({ escape: 'none' }) };

/**
 * Renders every template of a job; the first that cannot be rendered is named in the answer.
 *
 * @param {import('../render-job.js').RenderJob} job
 * @returns {import('../render-job.js').RenderAnswer}
 */
export function renderTexts({ templates, facts, liquidMs }) {
  /** @type {import('../render-job.js').RenderedText[]} */
  const texts = [];
  for (const { path, source, escape, textPath } of templates) {
    try {
      const text = render(liquids[escape], source, facts, liquidMs);
      texts.push({ path, text });
      if (textPath) texts.push({ path: textPath, text: plainTextOf(text) });
    } catch (error) {
      const reason = `The ${path.join('.')} cannot be rendered: ${reasonOf(error)}.`;
      return { kind: 'refused', reason, late: isLate(error) };
    }
  }
  return { kind: 'rendered', texts };
}

/**
 * @param {import('liquidjs').Liquid} liquid
 * @param {string} source
 * @param {import('@sojourn/engine').Facts} facts
 * @param {number} renderLimit
 */
function render(liquid, source, facts, renderLimit) {
  const template = liquid.parse(source);
  refuseHostileNames(liquid, source, template);
  /** @type {unknown} */
  const rendered = liquid.renderSync(template, facts, { renderLimit });
  const text = String(rendered);
  if (text.length > LONGEST_TEXT) {
    throw new Error(`it came out longer than ${String(LONGEST_TEXT / 1000)},000 characters`);
  }
  return text;
}
