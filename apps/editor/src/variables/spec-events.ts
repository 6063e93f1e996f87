import type { KnownPath } from './known-path.js';

/** An event of Segment's specification, with the properties it comes with. */
export interface SpecEvent {
  readonly name: string;
  readonly group: string;
  readonly properties: readonly KnownPath[];
}

const text = (name: string, title: string): KnownPath => ({ path: `entry.${name}`, title, type: 'text' });
const number = (name: string, title: string): KnownPath => ({ path: `entry.${name}`, title, type: 'number' });
const amount = (name: string, title: string): KnownPath => ({
  ...number(name, title),
  snippet: `{{ entry.${name} | money: entry.currency }}`,
});
const products: KnownPath = {
  path: 'entry.products',
  title: 'Products',
  type: 'list',
  snippet: `{% for product in entry.products %}
{{ product.quantity }} × {{ product.name }}: {{ product.price | money: entry.currency }}
{% endfor %}`,
};

const currency = text('currency', 'Currency');
const order = [
  text('order_id', 'Order number'),
  amount('total', 'Total'),
  currency,
  products,
  amount('revenue', 'Revenue'),
  amount('shipping', 'Shipping'),
  amount('tax', 'Tax'),
  amount('discount', 'Discount'),
  text('coupon', 'Coupon'),
];
const product = [
  text('product_id', 'Product number'),
  text('name', 'Product name'),
  text('brand', 'Brand'),
  text('category', 'Category'),
  amount('price', 'Price'),
  number('quantity', 'Quantity'),
  currency,
  text('url', 'Link to the product'),
  text('image_url', 'Picture of the product'),
];
const cart = [text('cart_id', 'Cart'), ...product];

const ecommerce = (name: string, properties: readonly KnownPath[]): SpecEvent => ({
  name,
  group: 'E-commerce',
  properties,
});
const business = (name: string, properties: readonly KnownPath[]): SpecEvent => ({
  name,
  group: 'Accounts',
  properties,
});

/** The events that stock libraries send under these very names. */
export const specEvents: readonly SpecEvent[] = [
  ecommerce('Order Completed', order),
  ecommerce('Order Updated', order),
  ecommerce('Order Refunded', order),
  ecommerce('Order Cancelled', order),
  ecommerce('Checkout Started', order),
  ecommerce('Product Added', cart),
  ecommerce('Product Removed', cart),
  ecommerce('Product Viewed', product),
  ecommerce('Cart Viewed', [text('cart_id', 'Cart'), products]),
  ecommerce('Product Added to Wishlist', [text('wishlist_id', 'Wishlist'), ...product]),
  ecommerce('Product Reviewed', [
    text('product_id', 'Product number'),
    number('rating', 'Rating'),
    text('review_body', 'Review'),
  ]),
  ecommerce('Coupon Applied', [
    text('order_id', 'Order number'),
    text('coupon_name', 'Coupon'),
    amount('discount', 'Discount'),
  ]),
  business('Signed Up', [text('username', 'User name'), text('email', 'Email'), text('name', 'Name')]),
  business('Signed In', [text('username', 'User name')]),
  business('Trial Started', [text('trial_plan_name', 'Plan'), text('trial_end_date', 'End of the trial')]),
  business('Trial Ended', [text('trial_plan_name', 'Plan')]),
  business('Invite Sent', [text('invitee_email', 'Email of the invited')]),
  business('Account Created', [text('account_name', 'Account')]),
];
