import { aCustomer, type StoryCustomer } from './a-customer.test-helper.js';
import { day } from './day.test-helper.js';

const names = { 'fit-profile': 'Your fit', 'payment-details': 'Ways to pay', 'wish-list': 'Wish list' };
type Step = keyof typeof names;

/** Something a newcomer does. */
export type Deed = (customer: StoryCustomer) => StoryCustomer;

const doing =
  (event: string) =>
  (step: Step, ...times: readonly number[]): Deed =>
  (customer) =>
    times.reduce((one, at) => one.did(event, { step, step_name: names[step] }, at), customer);

/** Does a step to its end. */
export const completes = doing('Step Completed');
/** Begins with a step. */
export const starts = doing('Step Started');
/** Is shown an error at a step. */
export const seesAnError = doing('Error Shown');

/** A customer who opens the app for the first time on day 0 at 09:00, and does this. */
export function aNewcomer(...deeds: readonly Deed[]): StoryCustomer {
  return deeds.reduce(
    (customer, deed) => deed(customer),
    aCustomer().whoIs({ phone: '+49 30 1' }).did('App Opened', {}, day(0, '09:00')),
  );
}

/** What the newcomer gets on day 0. */
export const welcome = 'day 0, 09:00: email “Welcome! Let us find your fit”';
/** The guide to the second step. */
export const payment = 'in-app “Next: your payment details”';
/** The guide to the third step. */
export const wishList = 'email “The last step is the nicest one”';
/** What comes first when a newcomer is stuck. */
export const help = 'in-app “Stuck? This is how it goes”';
/** What comes when that was not enough, or two days have passed. */
export const offer = (step: string) =>
  `chat “Hi Ada, this is Nora from Northseam. Shall we finish your ${step} together? Just reply here, it takes five minutes.”`;
/** What comes when they are stuck even then. */
export const lastHelp = 'in-app “Let us take this off your hands”';
