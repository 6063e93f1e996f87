import type { Journey } from '@sojourn/journey';
import { aJourney } from '@sojourn/testing';

/** The journeys of the load: waits for time, events, goals and conditions, sends, a partner, and what a decision writes down. */
export type JourneyName =
  'thanks' | 'parcel' | 'cart' | 'trial' | 'course' | 'upgrade' | 'letter' | 'lottery';

const where = (field: string, operator: string, value: unknown) => ({
  combinator: 'and',
  rules: [{ field, operator, value }],
});

const node = (type: string, config: Readonly<Record<string, unknown>>) => ({ type, version: 1, config });

/** Draws the journeys; the partner of *thanks* is called at this address. */
export function drawJourneys(partnerUrl: string): Readonly<Record<JourneyName, Journey>> {
  const mail = (subject: string) => ({ subject, body: '<p>{{ customer.name }}, {{ customer.plan }}</p>' });
  return {
    // A mail, a wait, a custom action, something written, and an event that begins the next journey.
    thanks: aJourney()
      .on('Order Placed')
      .oncePerKey('entry.order_id')
      .sendEmail('thanks', mail('Thanks for {{ entry.order_id }}'))
      .wait('PT3S')
      .node(
        'partner',
        node('call-partner', {
          url: partnerUrl,
          order: '{{ entry.order_id }}',
          customer: '{{ customer.email }}',
        }),
        'accepted',
      )
      .node('count', node('set-attribute', { attribute: 'handled', change: 'increment', value: 1 }), 'next')
      .node(
        'tell',
        node('record-event', {
          event: 'Order Handled',
          properties: { order_id: '{{ entry.order_id }}' },
        }),
        'next',
      )
      .build(),
    // A wait for an event about the same thing, which may have come before; every event begins a run.
    parcel: aJourney()
      .on('Order Handled')
      .always()
      .node(
        'arrives',
        node('wait-for-event', {
          awaited: [
            {
              id: 'arrived',
              event: 'Parcel Delivered',
              same: [{ property: 'order_id', as: 'entry.order_id' }],
            },
          ],
          limit: 'PT8S',
          since: 'since-entry',
        }),
        'arrived',
      )
      .sendEmail('enjoy', mail('Enjoy {{ entry.order_id }}'))
      .after('arrives', 'not-in-time')
      .sendEmail('sorry', mail('Where is {{ entry.order_id }}?'))
      .build(),
    // Two waits that a goal interrupts, and an exit that no mail may follow.
    cart: aJourney()
      .on('Cart Filled')
      .oncePerKey('entry.cart_id')
      .goal('bought', {
        event: 'Order Placed',
        same: [{ property: 'cart_id', as: 'entry.cart_id' }],
      })
      .exitWhen(
        'asked-to-stop',
        where('did', 'atLeast', { event: 'Unsubscribed', count: 1 }),
        'Asked to stop',
      )
      .wait('PT4S')
      .sendEmail('reminder', mail('You left {{ entry.cart_id }}'))
      .wait('PT4S')
      .sendEmail('again', mail('Still there: {{ entry.cart_id }}'))
      .build(),
    // Paused and resumed all the time.
    trial: aJourney()
      .on('Trial Started')
      .always()
      .sendEmail('welcome', mail('Welcome {{ entry.trial }}'))
      .wait('PT2S')
      .sendEmail('tips', mail('Tips {{ entry.trial }}'))
      .build(),
    // Archived with people inside.
    course: aJourney()
      .on('Trial Started')
      .always()
      .wait('PT5S')
      .sendEmail('lesson', mail('Lesson {{ entry.trial }}'))
      .wait('PT5S')
      .sendEmail('exam', mail('Exam {{ entry.trial }}'))
      .build(),
    // A wait for a condition, and one at a time.
    upgrade: aJourney()
      .on('Upgrade Asked')
      .againAfterExit()
      .node(
        'gold',
        node('wait-for-condition', { when: where('customer.plan', '=', 'gold'), limit: 'PT8S' }),
        'met',
      )
      .sendEmail('golden', mail('Golden {{ entry.asked }}'))
      .build(),
    // A wait that outlasts the run.
    letter: aJourney().on('Newsletter Joined').once().wait('P30D').sendEmail('news', mail('News')).build(),
    // Chance and conditions.
    lottery: aJourney()
      .on('Order Placed')
      .oncePerKey('entry.order_id')
      .branch({
        big: {
          when: where('entry.total', '>', 50),
          then: (path) => path.sendEmail('gift', mail('A gift for {{ entry.order_id }}')),
        },
      })
      .wait('PT1S')
      .exit('Small order')
      .build(),
  };
}
