import { fieldName } from '@sojourn/conditions';

/** A Liquid template as a caption shows it: tags left out, what is filled in named by its field: `Order [order id]`. */
export function templateInWords(source: string): string {
  return source
    .replaceAll(/\{%[^%]*%\}/g, '')
    .replaceAll(/\{\{-?\s*([\w.$-]+)[^}]*\}\}/g, (_, path: string) => `[${fieldName(path)}]`)
    .replaceAll(/\s+/g, ' ')
    .trim();
}
