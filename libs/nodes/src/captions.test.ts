import { createRegistry } from '@sojourn/engine';
import { catalog } from './config.js';

/** How each node type says its example on the canvas. */
const captions = [
  ['event@1', 'When Order Completed happens and total is more than 50'],
  ['segment@1', 'When a customer enters the segment “at-risk”'],
  ['attribute@1', 'When plan changes from free to gold'],
  ['date@1', 'Every year 7 days before renewal at 09:00'],
  ['schedule@1', 'Everyone in “newsletter” every Monday and Thursday at 09:00'],
  ['api@1', 'When the API says so, with order_id'],
  ['manual@1', 'When somebody is chosen by hand, or by a CSV'],
  [
    'announcement@1',
    'News for “account-holders” when Rate Changed happens and change is at least 0.25, if product is that of the event, at most 5,000 per hour',
  ],
  ['send-email@1', 'Send email “Thank you for your order [order id]”'],
  ['send-email@2', 'Send email “We miss you, [first name]”'],
  ['send-sms@1', 'Send SMS “Your parcel [parcel] is here.”'],
  ['send-push@1', 'Send push “Your payment is due on [due on]”'],
  ['send-chat@1', 'Send support chat message “Stuck at [step]? Here is how it goes.”'],
  ['send-in-app@1', 'Send in-app message “Stuck at [step]?”'],
  ['send-letter@1', 'Send gift by post “A card for your birthday”'],
  ['request-call@1', 'Request call “They gave [score] of 5 to our support”'],
  ['send-survey@1', 'Send CSAT survey “How satisfied are you with the answer to ‘[subject]’?”'],
  ['publish-post@1', 'Publish on the blog “Savings now earn [rate] %”'],
  ['choose-channel@1', 'Choose the best of Push, Email and SMS'],
  ['wait@1', 'Wait 3 days, then until 09:00–18:00 on Monday to Friday'],
  ['wait-until@1', 'Wait until 7 days before renewal'],
  ['wait-for-event@1', 'Wait for Order Completed about the same cart, up to 3 days'],
  ['wait-for-condition@1', 'Wait until plan is gold, up to 14 days'],
  ['pace@1', 'Limit the flow to 5,000 per hour'],
  ['branch@1', 'Choose by: Big orders, or everyone else'],
  ['split@1', '25\u00A0% Voucher, 75\u00A0% Nothing'],
  ['experiment@1', 'Find the best by Order Completed within 7 days: 50\u00A0% A, 50\u00A0% B'],
  ['repeat@1', 'Repeat up to 3 times'],
  ['start-journey@1', 'Start “onboarding” and wait for its end, up to 30 days'],
  ['exit@1', 'Exit: Already a member'],
  ['set-attribute@1', 'Set favorite brand to “[brand]”'],
  ['record-event@1', 'Record Discount Offered'],
  ['add-to-list@1', 'Add to list “vip”'],
  ['remove-from-list@1', 'Remove from list “vip”'],
  ['assign-code@1', 'Assign a code from “brand-[brand]”'],
  ['send-webhook@1', 'POST https://example.com/orders/[order id]'],
  ['create-task@1', 'Create task “Ask [first name] what went wrong”, due in 2 days'],
  ['notify-team@1', 'Notify #support “[first name] gave [score] of 5”'],
] as const;

const nameOf = ({ type, version }: { readonly type: string; readonly version: number }) =>
  `${type}@${version}`;
const byName = new Map(catalog.map((nodeType) => [nameOf(nodeType), nodeType]));

describe('the captions', () => {
  it.each(captions)('of %s: %s', (name, caption) => {
    const nodeType = byName.get(name);
    expect(nodeType?.caption(nodeType.example ?? {})).toBe(caption);
  });

  it('stand here for every type of the catalog, in the order of the palette', () => {
    expect(createRegistry(catalog).list().map(nameOf)).toEqual(captions.map(([name]) => name));
  });

  it.each(catalog.map((nodeType) => [nameOf(nodeType), nodeType] as const))(
    'of %s bear any configuration',
    (_name, nodeType) => {
      for (const config of [{}, { nobody: 'knows' }, { until: [], awaited: 7, arms: {}, data: null }]) {
        expect(nodeType.caption(config)).not.toBe('');
        expect(nodeType.outcomes(config)).toBeInstanceOf(Array);
        expect(nodeType.traits(config)).toBeInstanceOf(Object);
        expect(nodeType.check(config)).toBeInstanceOf(Array);
        expect(nodeType.read(config)).toBeInstanceOf(Object);
      }
    },
  );
});
