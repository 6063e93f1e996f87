import { compile } from 'html-to-text';

/** What MJML hides for the preview line of mail clients. */
const hidden = ['div[style*="display:none"]', 'div[style*="display: none"]'];

const CELL = /<t[dh]\b[^>]*>/gi;

const convert = compile({
  wordwrap: 78,
  limits: { maxInputLength: 500_000, maxDepth: 100 },
  formatters: {
    alternative: (element, _walk, builder) => {
      builder.addInline(element.attribs['alt'] ?? '');
    },
  },
  selectors: [
    ...hidden.map((selector) => ({ selector, format: 'skip' })),
    { selector: 'img', format: 'alternative' },
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['<', '>'] } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'table', format: 'dataTable', options: { uppercaseHeaderCells: false } },
    // The skeleton of a layout is not a table of data.
    { selector: 'table[role="presentation"]', format: 'block' },
  ],
});

/**
 * The text part of an email: what its markup says to someone who sees no markup.
 *
 * @param {string} html
 * @returns {string}
 */
export function plainTextOf(html) {
  const lines = convert(html.replace(CELL, withoutSpans)).split('\n');
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * A table in text is laid out cell by cell: a cell that claims a million columns would take all memory at one blow,
 * and V8 then ends the whole process instead of the thread.
 *
 * @param {string} cell
 */
function withoutSpans(cell) {
  return cell.replace(/\b(?:col|row)span\b/gi, 'data-span');
}
