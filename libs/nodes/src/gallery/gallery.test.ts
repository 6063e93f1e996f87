import { createEngine, createLiquid, createRegistry, type PlanTemplate } from '@sojourn/engine';
import { parseJourney } from '@sojourn/journey';
import { nodeTypes } from '../config.js';
import { blankJourney, gallery } from '../gallery.js';
import { prepare } from '../publish.js';
import { steps, triggers } from '../steps.js';

const engine = createEngine({ registry: createRegistry(nodeTypes), steps, triggers });

describe('the blank journey', () => {
  it('has the saved form and lacks only an event and a first node', () => {
    expect(parseJourney(blankJourney()).kind).toBe('journey');
    expect(engine.check(blankJourney()).map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'nothing-after-trigger trigger',
      'invalid-value trigger.config.event',
    ]);
  });

  it('is a new one each time', () => {
    expect(blankJourney()).not.toBe(blankJourney());
  });
});

describe('the gallery', () => {
  it.each(gallery.map(({ key, journey }) => [key, journey] as const))(
    'holds %s, ready to publish',
    (_key, journey) => {
      expect(engine.check(journey)).toEqual([]);
    },
  );

  it('has keys of its own', () => {
    expect(new Set(gallery.map(({ key }) => key)).size).toBe(gallery.length);
  });
});

describe('the purchase confirmation', () => {
  const [{ journey } = { journey: blankJourney() }] = gallery;
  let templates: readonly PlanTemplate[] = [];

  beforeAll(async () => {
    templates = (await prepare(journey, engine)).templates['thank-you'] ?? [];
  });

  const rendered = (field: string, entry: object, customer: object = {}) => {
    const template = templates.find(({ path }) => path.join('.') === field);
    if (template === undefined) throw new Error(`No template for ${field}`);
    const { escape, source } = template;
    return String(createLiquid({ escape }).parseAndRenderSync(source, { entry, customer, results: {} }));
  };
  /** The words of the mail's body, as a reader meets them. */
  const words = (entry: object, customer: object = {}) =>
    rendered('html', entry, customer)
      .replace(/^[\s\S]*<body[^>]*>/, '')
      .replaceAll(/<!--[\s\S]*?-->/g, '')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/ ([!.,])/g, '$1')
      .trim();

  const order = {
    order_id: 'A-1001',
    total: 74.78,
    currency: 'EUR',
    products: [
      { name: 'Linen shirt', price: 59.9, quantity: 1 },
      { name: 'Wool socks', price: '4.99', quantity: 2 },
    ],
  };

  it('starts with a completed order, once per order', () => {
    expect(journey.trigger.config).toEqual({ event: 'Order Completed' });
    expect(journey.reentry).toEqual({ policy: 'once-per-key', key: 'entry.order_id' });
  });

  it('names the order in the subject', () => {
    expect(rendered('subject', order)).toBe('Thank you for your order A-1001');
  });

  it('thanks the customer by name and lists what they bought, with the total', () => {
    const text = words({ ...order, shipping: 4.9 }, { first_name: 'Ada' });
    expect(text).toContain('Thank you, Ada!');
    expect(text).toContain('Order A-1001');
    expect(text).toContain('Linen shirt €59.90');
    expect(text).toContain('Wool socks 2 × €4.99 €9.98');
    expect(text).toContain('Shipping €4.90');
    expect(text).toContain('Total €74.78');
  });

  it('reads well when nothing but the order’s id is known', () => {
    const text = words({ order_id: 'A-1' });
    expect(text).toContain('Thank you! Your order is in, and we are getting it ready.');
    for (const absent of [
      'Here is what you bought',
      'Total',
      'Shipping',
      'Tax',
      'Discount',
      'undefined',
      'NaN',
      'null',
    ]) {
      expect(text).not.toContain(absent);
    }
  });

  it('calls a product without a name by its number, or an item, and leaves an unknown price out', () => {
    const products = [{ sku: 'SKU-7', price: 5 }, { price: 3, quantity: 2 }, { name: 'Gift wrap' }, {}, null];
    const text = words({ ...order, products });
    expect(text).toContain('SKU-7 €5.00');
    expect(text).toContain('Item 2 × €3.00 €6.00');
    expect(text).toContain('Gift wrap Total');
  });

  it('writes amounts without a currency as plain numbers', () => {
    expect(words({ ...order, currency: undefined })).toContain('Total 74.78');
  });

  it('shows a discount, free shipping and tax, and none of them when they are nought', () => {
    const text = words({ ...order, discount: '5', shipping: 0, tax: 11.94 });
    expect(text).toContain('Discount −€5.00');
    expect(text).toContain('Shipping Free');
    expect(text).toContain('Tax €11.94');
    const plain = words({ ...order, discount: 0, tax: 0 });
    expect(plain).not.toContain('Discount');
    expect(plain).not.toContain('Tax');
  });

  it('shows what customers wrote as text, never as markup', () => {
    const html = rendered('html', { ...order, products: [{ name: '<script>alert(1)</script>', price: 1 }] });
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<script>alert');
  });

  it.each([
    { products: 'a shirt' },
    { products: 7 },
    { products: { a: 1 } },
    { products: [[]], total: 'much', shipping: 'slow' },
  ])('bears %j', (odd) => {
    const text = words({ ...order, ...odd });
    expect(text).toContain('Thank you!');
    expect(text).not.toMatch(/NaN|undefined|\[object/);
  });

  it('walks from the event to its end', () => {
    const compiled = engine.compile(journey);
    if (compiled.kind === 'refused') throw new Error('The gallery compiles');
    const facts = { customer: { email: 'ada@example.com' }, entry: order, results: {} };
    const options = { zone: 'UTC', journey: 'purchase-confirmation', customer: 'ada' };
    expect(engine.watch(compiled.plan)).toEqual({ events: ['Order Completed'] });
    const first = engine.advance(compiled.plan, engine.start(), { kind: 'woken', now: 1 }, facts, options);
    expect(first.cursor).toMatchObject({ kind: 'acting', node: 'thank-you' });
    const last = engine.advance(
      compiled.plan,
      first.cursor,
      { kind: 'acted', now: 2, outcome: 'sent' },
      facts,
      options,
    );
    expect(last.cursor).toMatchObject({ kind: 'done', end: { kind: 'finished' } });
  });
});
