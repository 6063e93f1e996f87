import { aCustomer, type StoryCustomer } from './testing/a-customer.test-helper.js';
import { day } from './testing/day.test-helper.js';
import { journeyFile } from './testing/journey-file.test-helper.js';
import { when } from './testing/story.test-helper.js';

const browseFollowUp = journeyFile('browse-follow-up');
const launch = { collection: 'Autumn Indigo', category: 'jeans' };
const river = { product_id: 'river-straight', name: 'River Straight', category: 'jeans' };

/** Has bought jeans in this size, and hears of the new collection on day 0. */
const whoBought = (size: string, ownSize = size) =>
  aCustomer()
    .whoIs({ jeans_size: ownSize, phone: '+49 30 1', push_token: 'abc' })
    .whoAgreedTo('email', 'push', 'sms')
    .did('Order Completed', { products: [{ category: 'jeans', size }] }, day(-200))
    .hears('Collection Launched', launch, day(0, '09:00'));
const opens = (customer: StoryCustomer) => customer.had('denim-email', 'opened', day(1, '08:00'));
const views = (customer: StoryCustomer) => customer.did('Product Viewed', river, day(1, '08:05'));
const interested = views(opens(whoBought('8')));

const denimEmail = 'day 0, 09:00: email “New jeans, and they come in your size”';
const followUps = [
  'day 1, 12:05: push “River Straight in your size”',
  'day 2, 12:05: email “How River Straight fits”',
  expect.stringMatching(/^day 4, 12:05: sms “Your size is there and the fit is right/) as string,
];

describe('browse follow-up', () => {
  it('bought size 8 jeans, opened the denim email, viewed the page, did not add to cart: follow-up across channels', () => {
    const { received, messages } = when(browseFollowUp, interested);
    expect(received).toEqual([denimEmail, ...followUps]);
    expect(new Set(messages.slice(1).map(({ channel }) => channel)).size).toBe(3);
  });

  it.each(['8', '10'])(
    'each follow-up has a link that adds size %s, the one they wear, to the cart',
    (size) => {
      const [, ...texts] = when(browseFollowUp, views(opens(whoBought(size)))).texts;
      const link = `https://www.northseam.example/cart/add?product=river-straight&size=${size}`;
      expect(texts.map((text) => text.split(link).length - 1)).toEqual([1, 1, 1]);
    },
  );

  it('each message builds on the last, and none repeats another', () => {
    const { texts, messages } = when(browseFollowUp, interested);
    const [, size = '', fit = '', home = ''] = texts;
    expect(size).toContain('Size 8 is in stock.');
    expect(fit).toContain('yes, we have River Straight in your size. And how does it fit?');
    expect(home).toContain(
      'Your size is there and the fit is right. The rest you see best in your own mirror',
    );
    const sentences = texts.flatMap((text) => text.match(/[A-Z][^.!?:\n]{15,}[.!?:]/g) ?? []);
    expect(sentences.length).toBeGreaterThan(8);
    expect(new Set(sentences).size).toBe(sentences.length);
    const contents = messages.map((message) => message.texts['contentKey']);
    expect(contents).toEqual([
      'denim-Autumn Indigo',
      'jeans-river-straight-size',
      'jeans-river-straight-fit',
      'jeans-river-straight-try',
    ]);
  });

  it.each([
    ['before the first follow-up', day(1, '12:04'), []],
    ['before they even opened the email', day(0, '20:00'), []],
    ['after the first', day(1, '12:06'), followUps.slice(0, 1)],
    ['after the second', day(3), followUps.slice(0, 2)],
  ])('who added it to the cart %s gets nothing more', (_, at, before) => {
    const { received } = when(browseFollowUp, interested.did('Product Added', river, at));
    expect(received).toEqual([denimEmail, ...before]);
  });

  it('who ordered it in another way gets nothing more', () => {
    const ordered = interested.did(
      'Order Completed',
      { products: [{ name: 'Belt' }, river] },
      day(1, '10:00'),
    );
    expect(when(browseFollowUp, ordered).received).toEqual([denimEmail]);
  });

  it.each([
    ['added', interested.did('Product Added', { product_id: 'belt' }, day(1, '10:00'))],
    ['ordered', interested.did('Order Completed', { products: [{ product_id: 'belt' }] }, day(1, '10:00'))],
  ])('who %s something else is still followed up', (_, customer) => {
    expect(when(browseFollowUp, customer).received).toEqual([denimEmail, ...followUps]);
  });

  it.each([
    ['adds it to the cart', 'Product Added', river, 'added-to-cart'],
    ['orders it', 'Order Completed', { products: [river] }, 'ordered'],
  ])('who %s within 30 days counts as a success', (_, event, properties, goal) => {
    const goalsWith = (at: number) => when(browseFollowUp, interested.did(event, properties, at)).goals;
    expect(goalsWith(day(30, '09:00'))).toEqual([`day 30, 09:00: ${goal}`]);
    expect(goalsWith(day(30, '09:00:00.001'))).toEqual([]);
  });

  it('a page that was viewed before the email was opened counts, as mail programs may hide an open', () => {
    const hidden = whoBought('8')
      .did('Product Viewed', river, day(0, '10:00'))
      .had('denim-email', 'opened', day(1, '08:05'));
    expect(when(browseFollowUp, hidden).received).toEqual([denimEmail, ...followUps]);
  });

  it.each([
    ['did not open the email', views(whoBought('8'))],
    ['did not view a page', opens(whoBought('8'))],
    [
      'viewed something else',
      opens(whoBought('8')).did('Product Viewed', { category: 'belts' }, day(1, '08:05')),
    ],
    ['viewed it before the email', opens(whoBought('8').did('Product Viewed', river, day(-1)))],
    ['viewed it too late', opens(whoBought('8')).did('Product Viewed', river, day(8, '08:00:00.001'))],
    ['opened the email too late', views(whoBought('8')).had('denim-email', 'opened', day(7, '09:00:00.001'))],
  ])('who %s gets no follow-up', (_, customer) => {
    const { received, endings } = when(browseFollowUp, customer);
    expect(received).toEqual([denimEmail]);
    expect(endings).toEqual([expect.stringMatching(/Not interested in the new jeans$/)]);
  });

  it.each([
    [
      'never bought jeans',
      aCustomer().whoIs({ jeans_size: '8' }).hears('Collection Launched', launch, day(0)),
    ],
    ['bought jeans in another size, perhaps for somebody else', whoBought('10', '8')],
    [
      'bought something else in size 8',
      aCustomer()
        .whoIs({ jeans_size: '8' })
        .did(
          'Order Completed',
          {
            products: [
              { category: 'jeans', size: '6' },
              { category: 'shoes', size: '8' },
            ],
          },
          day(-9),
        )
        .hears('Collection Launched', launch, day(0)),
    ],
  ])('who %s does not even get the email', (_, customer) => {
    const { received, stayedOut } = when(browseFollowUp, customer);
    expect(received).toEqual([]);
    expect(stayedOut).toEqual(['Not in the segment “bought-jeans-in-their-size”']);
  });

  it('a customer without an address is left alone, whatever they view', () => {
    const { received, endings } = when(browseFollowUp, views(whoBought('8').whoIs({ email: undefined })));
    expect(received).toEqual([]);
    expect(endings).toEqual(['day 0, 09:10: Did not get the denim email']);
  });

  it('a collection of something else is no news of jeans', () => {
    const shoes = whoBought('8').hears(
      'Collection Launched',
      { collection: 'Clogs', category: 'shoes' },
      day(3),
    );
    const { received, entered } = when(browseFollowUp, shoes);
    expect(received).toEqual([denimEmail]);
    expect(entered).toEqual(['day 0, 09:00']);
  });

  it('a collection that is announced twice is news once', () => {
    const twice = whoBought('8').hears('Collection Launched', launch, day(3));
    expect(when(browseFollowUp, twice).received).toEqual([denimEmail]);
  });

  it('a channel that cannot be used is passed over', () => {
    const { received } = when(browseFollowUp, interested.whoIs({ push_token: undefined }));
    expect(received).toEqual([denimEmail, expect.stringContaining('email'), expect.stringContaining('sms')]);
  });
});
