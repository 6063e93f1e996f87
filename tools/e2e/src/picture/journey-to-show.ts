import type { Journey } from '@sojourn/journey';
import { aJourney } from '@sojourn/testing';

const bigOrder = { combinator: 'and', rules: [{ field: 'entry.total', operator: '>=', value: 100 }] };

const thanks = `Thank you, {{ customer.first_name }}!

{% for product in entry.products %}
{{ product.quantity }} × {{ product.name }}
{% endfor %}

Total: {{ entry.total | money: entry.currency }}`;

/** A journey with one of everything, as the README shows it. */
export const journeyToShow: Journey = aJourney()
  .on('Order Completed')
  .oncePerKey('entry.order_id')
  .sendEmail('thank-you', { subject: 'Thank you for your order {{ entry.order_id }}', body: thanks })
  .wait('P2D', 'let-it-arrive')
  .branch(
    {
      'big-order': {
        when: bigOrder,
        then: (path) =>
          path.sendEmail('gift', { subject: 'A gift for you, {{ customer.first_name }}', body: 'Yours!' }),
      },
    },
    'how-big',
  )
  .sendEmail('ask', { subject: 'How was it?', body: 'Tell us.' })
  .build();
