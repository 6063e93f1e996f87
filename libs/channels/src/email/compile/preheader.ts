import { inlineText } from './inline-text.js';

const STYLE =
  'display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;color:transparent';

/** Fills the preview line, so that mail clients do not go on with the beginning of the mail. */
const FILLER = '&#847;&zwnj;&nbsp;'.repeat(80);

/** Puts the preview line of mail clients at the start of the body, before one the document brought. */
export function withPreheader(html: string, preheader: string): string {
  const line = `<div style="${STYLE}" aria-hidden="true">${inlineText(preheader)}${FILLER}</div>`;
  const opening = /<body\b[^>]*>/i.exec(html);
  if (!opening) return line + html;
  const at = opening.index + opening[0].length;
  return html.slice(0, at) + line + html.slice(at);
}
