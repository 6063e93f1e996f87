import { isSchema } from '../schema-parts.js';

/** What a text in a form stands for: the object that is written there, nothing when it is empty, else the text as it is. */
export function readJsonText(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isSchema(value) ? value : text;
  } catch {
    return text;
  }
}

/** A value as a text that people can edit. */
export function printJsonText(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}
