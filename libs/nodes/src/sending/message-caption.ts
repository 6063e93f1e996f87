import { quote } from '@sojourn/journey';
import { excerptInWords } from '../words/template-in-words.js';

/** A message in words: what is done, and what it says, or the saved template that says it. */
export function messageCaption(what: string, says: string | undefined, template: string | undefined): string {
  if (says !== undefined) return `${what} ${quote(excerptInWords(says))}`;
  return template === undefined ? what : `${what} from template ${quote(template)}`;
}
