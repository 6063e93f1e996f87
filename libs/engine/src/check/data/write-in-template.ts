import { templateFields } from '../../liquid/template-fields.js';

/**
 * A template with another field wherever it reads one; undefined when it names the field in a form that cannot be
 * replaced, such as `customer["first name"]`.
 */
export function writeInTemplate(source: string, field: string, other: string): string | undefined {
  const literally = field.replaceAll(/[^\w]/g, String.raw`\$&`);
  const places = new RegExp(String.raw`(?<![\w.-])${literally}(?![\w-])`, 'g');
  // A function, as `$` in a text to put in has a meaning of its own.
  const text = source.replaceAll(places, () => other);
  return templateFields(text).includes(field) ? undefined : text;
}
