import type { Journey } from '@sojourn/journey';
import { aJourney } from '@sojourn/testing';

/** Who goes through a quarter of a year, and in which time zone each lives. */
export const quarterPeople = {
  ada: 'Europe/Berlin',
  kiran: 'Asia/Kolkata',
  sid: 'Australia/Sydney',
} as const;

/** A journey once in a life: a welcome, so many days of waiting, and an offer with this subject. */
export function offerAfter(days: number, subject: string): Journey {
  return aJourney()
    .once()
    .sendEmail('welcome', { subject: 'Welcome' })
    .wait(`P${days}D`, 'quarter')
    .sendEmail('offer', { subject })
    .build();
}
