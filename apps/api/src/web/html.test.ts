import { html } from './html.js';

describe('html', () => {
  it('escapes what is put in, in text and in attributes', () => {
    const name = `<script>"'&`;
    expect(html`<p title="${name}">${name}</p>`.markup).toBe(
      '<p title="&#60;script&#62;&#34;&#39;&#38;">&#60;script&#62;&#34;&#39;&#38;</p>',
    );
  });

  it('takes markup as it is, alone and in lists, and nothing for what is not there', () => {
    expect(
      html`<ul>
        ${[html`<li>1</li>`, html`<li>${2}</li>`]}${null}${false}
      </ul>`.markup,
    ).toBe('<ul><li>1</li><li>2</li></ul>');
  });
});
