import type { Facts, PlanTemplate } from '@sojourn/engine';
import { type Renderer, createRenderer } from './renderer.js';
import { RenderFailure } from './render-failure.js';
import { isPermanentFailure } from '@sojourn/sdk';

describe('rendering', () => {
  const facts: Facts = {
    customer: { first_name: 'Ada <3', email: 'ada@example.com' },
    entry: {
      products: [
        { name: 'Tea', price: 4.5 },
        { name: 'Cup & saucer', price: 12 },
      ],
      currency: 'EUR',
    },
    results: {},
  };

  const text = (source: string, path = ['subject']): PlanTemplate => ({ path, source, escape: 'none' });
  const html = (source: string): PlanTemplate => ({
    path: ['html'],
    source,
    escape: 'html',
    textPath: ['text'],
  });

  let renderer: Renderer;
  beforeAll(() => {
    renderer = createRenderer({ threads: 1, limitsMs: [500, 1_500] });
  });
  afterAll(() => renderer.close());

  describe('a renderer', () => {
    it('puts every rendered text in its place, and leaves the configuration it was given alone', async () => {
      const config = { subject: 'Hi {{ customer.first_name }}', headers: { list: ['a'] } };
      const rendered = await renderer.render(
        [text('Hi {{ customer.first_name }}'), text('{{ entry.currency }}', ['headers', 'x-currency'])],
        config,
        facts,
      );
      expect(rendered).toEqual({ subject: 'Hi Ada <3', headers: { list: ['a'], 'x-currency': 'EUR' } });
      expect(config).toEqual({ subject: 'Hi {{ customer.first_name }}', headers: { list: ['a'] } });
    });

    it('escapes values in markup, and reads the markup as plain text', async () => {
      const source =
        '<h1>Hi {{ customer.first_name }}</h1>{% for p in entry.products %}<p>{{ p.name }}: {{ p.price | money: entry.currency }}</p>{% endfor %}';
      expect(await renderer.render([html(source)], {}, facts)).toEqual({
        html: '<h1>Hi Ada &lt;3</h1><p>Tea: €4.50</p><p>Cup &amp; saucer: €12.00</p>',
        text: 'Hi Ada <3\n\nTea: €4.50\n\nCup & saucer: €12.00',
      });
    });

    it('renders a missing name as nothing', async () => {
      expect(await renderer.render([text('[{{ customer.nick.name }}]')], {}, facts)).toEqual({
        subject: '[]',
      });
    });

    it('answers each of many renders at once with its own', async () => {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          renderer.render([text('{{ entry.n }}')], {}, { ...facts, entry: { n } }),
        ),
      );
      expect(answers).toEqual(Array.from({ length: 20 }, (_, n) => ({ subject: String(n) })));
    });

    it('refuses work once it is closed, after finishing what was under way', async () => {
      const closing = createRenderer();
      const last = closing.render([text('{{ entry.currency }}')], {}, facts);
      await closing.close();
      await expect(last).resolves.toEqual({ subject: 'EUR' });
      await expect(closing.render([text('x')], {}, facts)).rejects.toThrow('The renderer is closed.');
    });
  });

  describe('a sound template on a busy machine', () => {
    const slow = '{% for i in (1..20000) %}{{ i | times: 3 | modulo: 7 }}{% endfor %}';

    it('is rendered by the second try when the first ran out of time', async () => {
      const busy = createRenderer({ threads: 1, limitsMs: [1, 60_000] });
      const { subject } = await busy.render([text(slow)], {}, facts);
      await busy.close();
      expect(subject).toHaveLength(20_000);
    });

    it('fails when the second try runs out of time as well', async () => {
      const hurried = createRenderer({ threads: 1, limitsMs: [1, 2] });
      await expect(hurried.render([text(slow)], {}, facts)).rejects.toThrow(/takes too long\.$/);
      await hurried.close();
    });
  });

  describe('a template that is to blame', () => {
    const forever = '{% for a in (1..100000) %}{% for b in (1..100000) %}{% endfor %}{% endfor %}';
    const growing =
      '{% assign s = "xxxxxxxxxxxxxxxx" %}{% for i in (1..40) %}{% assign s = s | append: s %}{% endfor %}{{ s }}';
    const doubled = (times: number, piece: string) =>
      `{% assign s = "${piece}" %}{% for i in (1..${String(times)}) %}{% assign s = s | append: s %}{% endfor %}`;

    it.each([
      [
        'does not parse',
        '{% if entry %}',
        /^The subject cannot be rendered: tag {% if entry %} not closed\.$/,
      ],
      ['has an unknown filter', '{{ customer.email | base64 }}', /undefined filter: base64/],
      ['has an unknown tag', '{% include "secrets" %}', /tag "include" not found/],
      ['never ends', forever, /: it (takes too long|needs too much memory)\.$/],
      ['wants all memory', growing, /: it needs too much memory\.$/],
      [
        'comes out longer than a text can be',
        `${doubled(21, 'x')}{% for i in (1..400) %}{{ s }}{% endfor %}`,
        /: it comes out too long\.$/,
      ],
      [
        'comes out very long',
        `{% for i in (1..60000) %}0123456789{% endfor %}`,
        /^The subject cannot be rendered: it came out longer than 500,000 characters\.$/,
      ],
      ['reads __proto__', '{{ customer.__proto__ }}', /the name "__proto__" cannot be read/],
      [
        'reads a constructor',
        '{{ customer["constructor"]["name"] }}',
        /the name "constructor" cannot be read/,
      ],
      [
        'reads a prototype in a loop',
        '{% for x in entry.prototype %}{{ x }}{% endfor %}',
        /the name "prototype" cannot be read/,
      ],
    ])(
      '%s: ends as a RenderFailure with words for people',
      async (_, source, words) => {
        const failure: unknown = await renderer
          .render([text(source)], {}, facts)
          .catch((error: unknown) => error);
        expect(failure).toBeInstanceOf(RenderFailure);
        expect(isPermanentFailure(failure)).toBe(true);
        expect((failure as Error).message).toMatch(words);
        await expect(renderer.render([text('{{ entry.currency }}')], {}, facts)).resolves.toEqual({
          subject: 'EUR',
        });
      },
      30_000,
    );

    it('that never ends where Liquid does not look is ended with its thread, and another takes over', async () => {
      const source = '<table><tr>{% for i in (1..45000) %}<td>a</td>{% endfor %}</tr></table>';
      const failure: unknown = await renderer
        .render([html(source)], {}, facts)
        .catch((error: unknown) => error);
      expect(failure).toEqual(new RenderFailure('The templates cannot be rendered: that takes too long.'));
      await expect(renderer.render([text('{{ entry.currency }}')], {}, facts)).resolves.toEqual({
        subject: 'EUR',
      });
    }, 30_000);

    it('gains nothing by cells that claim millions of columns', async () => {
      const source = '<table><tr><td colspan="9000000" ROWSPAN=9000000>Tea</td><td>2</td></tr></table>';
      expect(await renderer.render([html(source)], {}, facts)).toMatchObject({ text: 'Tea   2' });
    });

    it('finds nothing behind a hostile name made while rendering', async () => {
      const source =
        '{% assign name = "__pro" | append: "to__" %}[{{ customer[name] }}{{ customer[name].constructor_ }}]';
      await expect(renderer.render([text(source)], {}, facts)).resolves.toEqual({ subject: '[]' });
    });

    it('cannot reach the environment of the process', async () => {
      await expect(
        renderer.render([text('[{{ process.env.PATH }}{{ env.PATH }}]')], {}, facts),
      ).resolves.toEqual({ subject: '[]' });
    });
  });
});
