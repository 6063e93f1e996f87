import { html, Html } from './html.js';
import { pageStyle } from './page-style.js';

/** What a server-rendered page shows. */
export interface PageParts {
  readonly title: string;
  readonly style?: string;
  readonly body: Html;
}

/** A whole page in the house's look, light or dark as its reader's system is. */
export function page({ title, style = '', body }: PageParts): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <style>
          ${new Html(pageStyle + style)}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html>`.markup;
}
