import { html } from './html.js';

// Under another name the formatter leaves the whitespace of these templates alone.
const tag = html;

describe('html', () => {
  it('escapes what is put in, in text and in attributes', () => {
    const name = `<script>"'&`;
    expect(tag`<p title="${name}">${name}</p>`.markup).toBe(
      '<p title="&#60;script&#62;&#34;&#39;&#38;">&#60;script&#62;&#34;&#39;&#38;</p>',
    );
  });

  it('takes markup as it is, alone and in lists, and nothing for what is not there', () => {
    expect(tag`<ul>${[tag`<li>1</li>`, tag`<li>${2}</li>`]}${null}${false}</ul>`.markup).toBe(
      '<ul><li>1</li><li>2</li></ul>',
    );
  });
});
