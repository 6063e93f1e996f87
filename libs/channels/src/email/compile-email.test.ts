import { type Renderer, createRenderer } from '../render/renderer.js';
import type { EmailDraft } from './compile-email.js';
import { compileEmail } from './compile-email.js';

describe('compileEmail', () => {
  const facts = {
    customer: { first_name: 'Ada <Countess>', vip: false },
    entry: {
      order_id: 'A-1',
      total: 24.9,
      currency: 'EUR',
      link: 'https://shop.example.com/?a=1&b="2"',
      products: [
        { name: 'Tea', price: 4.9, quantity: 1 },
        { name: 'Cup & saucer', price: 10, quantity: 2 },
      ],
    },
    results: {},
  };

  let renderer: Renderer;
  beforeAll(() => {
    renderer = createRenderer({ threads: 1 });
  });
  afterAll(() => renderer.close());

  /** What a customer gets. */
  async function rendered(draft: EmailDraft) {
    const email = await compileEmail(draft);
    if (email.kind === 'problems') throw new Error(JSON.stringify(email.problems));
    return (await renderer.render(email.templates, {}, facts)) as {
      subject: string;
      html: string;
      text: string;
    };
  }

  async function problemsOf(draft: EmailDraft) {
    const email = await compileEmail(draft);
    return email.kind === 'problems' ? email.problems : [];
  }

  describe('an email of plain text', () => {
    const body = `Hi {{ customer.first_name }},

thank you for order {{ entry.order_id }} & welcome:
{% for product in entry.products %}
- {{ product.quantity }} × {{ product.name }}
{% endfor %}
Total: {{ entry.total | money: entry.currency }}

{% if customer.vip %}
As a VIP you pay nothing.
{% endif %}

See you <soon>`;

    it('is wrapped into our layout: one paragraph per passage, lines of tags leave no gap', async () => {
      const { html, text } = await rendered({ subject: 'Order {{ entry.order_id }}', body });
      const card = html.slice(html.indexOf('<p '), html.lastIndexOf('</p>') + 4);
      expect(card.replace(/ style="[^"]*"/g, '').replace(/\s*\n\s*/g, '')).toBe(
        '<p>Hi Ada &lt;Countess&gt;,</p>' +
          '<p>thank you for order A-1 &amp; welcome:<br>- 1 × Tea<br>- 2 × Cup &amp; saucer<br>Total: €24.90</p>' +
          '<p>See you &lt;soon></p>',
      );
      expect(text).toBe(`Hi Ada <Countess>,

thank you for order A-1 & welcome:
- 1 × Tea
- 2 × Cup & saucer
Total: €24.90

See you <soon>`);
    });

    it('is responsive, and readable in the dark', async () => {
      const { html } = await rendered({ subject: 'Hi', body: 'Hello' });
      expect(html).toContain('name="viewport"');
      expect(html).toContain('<meta name="color-scheme" content="light dark">');
      expect(html).toContain('@media (prefers-color-scheme: dark)');
    });

    it('asks nobody for fonts or anything else', async () => {
      const { html } = await rendered({ subject: 'Hi', body: 'Hello' });
      expect(html).not.toMatch(/<link|@import|fonts\.googleapis/);
    });

    it('has a subject that is not escaped, and a title that is', async () => {
      const { subject, html } = await rendered({
        subject: 'For {{ customer.first_name }} & co',
        body: 'Hello',
      });
      expect(subject).toBe('For Ada <Countess> & co');
      expect(html).toContain('<title>For Ada &lt;Countess&gt; &amp; co</title>');
    });

    it('shows the preheader to mail clients and not in the text', async () => {
      const { html, text } = await rendered({
        subject: 'Hi',
        body: 'Hello',
        preheader: '{{ customer.first_name }} & you',
      });
      expect(html).toMatch(/<body[^>]*><div style="display:none[^>]*>Ada &lt;Countess&gt; &amp; you&#847;/);
      expect(text).toBe('Hello');
    });

    it('gives the same templates for the same draft', async () => {
      const draft = { subject: 'Hi', body: '{{ customer.first_name }}', preheader: 'x' };
      expect(await compileEmail(draft)).toEqual(await compileEmail(draft));
    });
  });

  describe('an email of markup', () => {
    it('keeps Liquid between the rows of a table', async () => {
      const body = `<h1>Order</h1>
<table>
{% for p in entry.products %}
<tr><td>{{ p.name }}</td><td>{{ p.price | money: entry.currency }}</td></tr>

{% endfor %}
</table>

Bye <b>now</b>`;
      const { html, text } = await rendered({ subject: 'Hi', body });
      expect(html.replace(/\s*\n\s*/g, '')).toContain(
        '<table><tr><td>Tea</td><td>€4.90</td></tr><tr><td>Cup &amp; saucer</td><td>€10.00</td></tr></table>' +
          '<p style="margin:0 0 16px">Bye <b>now</b></p>',
      );
      expect(text).toBe('Order\n\nTea            €4.90\nCup & saucer   €10.00\n\nBye now');
    });

    it('is sent as it is when it is a whole document', async () => {
      const { html } = await rendered({
        subject: 'Hi',
        body: '<!doctype html><html><body>{{ entry.link }}</body></html>',
      });
      expect(html).toBe(
        '<!doctype html><html><body>https://shop.example.com/?a=1&amp;b=&quot;2&quot;</body></html>',
      );
    });

    it('names MJML that has no document around it', async () => {
      expect(await problemsOf({ subject: 'Hi', body: 'Hi\n<mj-button>Go</mj-button>' })).toEqual([
        {
          field: 'body',
          line: 2,
          message: 'Line 2: <mj-button> needs a whole MJML document around it, from <mjml> to </mjml>.',
        },
      ]);
    });
  });

  describe('an email of MJML', () => {
    it('keeps Liquid wherever it stands', async () => {
      const { html, text } = await rendered({
        subject: 'Hi',
        body: `{% assign shop = "Tea & Co" %}<mjml>
  <mj-head><mj-style inline="inline">td { color: red }</mj-style></mj-head>
  <mj-body>
    {% for p in entry.products %}
    <mj-section><mj-column>
      {% if p.quantity > 1 %}<mj-text color="{{ 'blue' }}">{{ p.quantity }} × {{ p.name }}</mj-text>{% endif %}
    </mj-column></mj-section>
    {% endfor %}
    <mj-section><mj-column>
      <mj-table>
        {% for p in entry.products %}<tr><td>{{ p.name }}</td><td>{{ p.price }}</td></tr>{% endfor %}
      </mj-table>
      <mj-button href="{{ entry.link }}">To {{ shop }}</mj-button>
    </mj-column></mj-section>
  </mj-body>
</mjml>`,
      });
      expect(html).toContain('2 × Cup &amp; saucer');
      expect(html).not.toContain('1 × Tea');
      expect(html).toContain('color:blue');
      expect(html).toContain('href="https://shop.example.com/?a=1&amp;b=&quot;2&quot;"');
      expect(html.replace(/ style="[^"]*"/g, '')).toContain(
        '<tr><td>Tea</td><td>4.9</td></tr><tr><td>Cup &amp; saucer</td><td>10</td></tr>',
      );
      expect(html).not.toMatch(/\{\{|\{%|liquid\d/);
      expect(text).toBe(
        '2 × Cup & saucer\n\nTea            4.9\nCup & saucer   10\n\nTo Tea & Co <https://shop.example.com/?a=1&b="2">',
      );
    });

    it('names what MJML refuses, by line and in words', async () => {
      const body = `<mjml>
  <mj-body>
    {% assign long = "a"
       | append: "b" %}
    <mj-section><mj-column>
      <mj-tekst>Hi</mj-tekst>
      <mj-text colour="red">Hi</mj-text>
    </mj-column></mj-section>
  </mj-body>
</mjml>`;
      expect(await problemsOf({ subject: 'Hi', body })).toEqual([
        { field: 'body', line: 6, message: expect.stringMatching(/^Line 6: .*mj-tekst/) as string },
        { field: 'body', line: 7, message: expect.stringMatching(/^Line 7: .*colour/) as string },
      ]);
    });

    it.each(['<mjml></mjml>', '<mjml><mj-text>Hi</mj-text></mjml>', '<mjml'.concat(' >')])(
      'names a document without a body: %s',
      async (body) => {
        expect(await problemsOf({ subject: 'Hi', body })).not.toEqual([]);
      },
    );

    it('includes no files', async () => {
      const body = '<mjml><mj-body>\n<mj-include path="./package.json" type="html" /></mj-body></mjml>';
      expect(await problemsOf({ subject: 'Hi', body })).toEqual([
        {
          field: 'body',
          line: 2,
          message: 'Line 2: mj-include is not available: put what it includes here.',
        },
      ]);
    });
  });

  describe('a template that does not parse', () => {
    it.each(['subject', 'body', 'preheader'] as const)('is a problem of its field: %s', async (field) => {
      const draft = { subject: 'Hi', body: 'Hello', [field]: 'Hi {{ customer.first_name' };
      expect(await problemsOf(draft)).toEqual([
        { field, message: expect.stringContaining('not closed') as string },
      ]);
    });

    it('is told with all the others', async () => {
      const problems = await problemsOf({ subject: '{% if %}', body: '{{ a | nothing }}' });
      expect(problems.map(({ field }) => field)).toEqual(['subject', 'body']);
    });
  });
});
