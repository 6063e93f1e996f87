const FONT = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

const STYLE = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  .card p { margin: 0 0 16px; }
  .card h1 { margin: 0 0 16px; font-size: 26px; line-height: 1.25; letter-spacing: -0.01em; }
  .card h2 { margin: 28px 0 12px; font-size: 20px; line-height: 1.3; }
  .card h3 { margin: 24px 0 8px; font-size: 16px; line-height: 1.4; }
  .card ul, .card ol { margin: 0 0 16px; padding-left: 24px; }
  .card li { margin: 0 0 4px; }
  .card a { color: #1a56db; text-decoration: underline; text-underline-offset: 2px; }
  .card img { max-width: 100%; height: auto; }
  .card hr { margin: 24px 0; border: 0; border-top: 1px solid #e3e5e8; }
  .card div > table { width: 100%; margin: 0 0 16px; border-collapse: collapse; font-variant-numeric: tabular-nums; }
  .card div > table th, .card div > table td { padding: 6px 12px 6px 0; text-align: left; vertical-align: top; }
  @media (prefers-color-scheme: dark) {
    .page, .page > div { background-color: #15171a !important; }
    .card, .card > table { background-color: #212429 !important; }
    .card div { color: #e8eaed !important; }
    .card a { color: #8ab4f8 !important; }
    .card hr { border-top-color: #3c4043 !important; }
  }`;

/** What our own layout is put around. All parts are markup with Liquid in it. */
export interface LayoutParts {
  readonly title: string;
  readonly content: string;
}

/** Our own layout, as MJML: one quiet card, readable on a phone and in the dark. */
export function layout({ title, content }: LayoutParts): string {
  return `<mjml>
  <mj-head>
    <mj-title>${title}</mj-title>
    <mj-raw>
      <meta name="color-scheme" content="light dark">
      <meta name="supported-color-schemes" content="light dark">
    </mj-raw>
    <mj-attributes>
      <mj-all font-family="${FONT}" />
      <mj-text font-size="16px" line-height="1.6" color="#1f2328" padding="0" />
    </mj-attributes>
    <mj-style>${STYLE}
    </mj-style>
  </mj-head>
  <mj-body background-color="#f2f3f5" css-class="page" width="600px">
    <mj-section padding="16px 0" />
    <mj-section background-color="#ffffff" border-radius="12px" padding="32px 28px 16px" css-class="card">
      <mj-column>
        <mj-text>${content}</mj-text>
      </mj-column>
    </mj-section>
    <mj-section padding="16px 0" />
  </mj-body>
</mjml>`;
}
