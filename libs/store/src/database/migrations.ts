import { FirstHouse1763800000000 } from '../migrations/1763800000000-first-house.js';
import { VisitFacts1764100000000 } from '../migrations/1764100000000-visit-facts.js';
import { ConditionFacts1764200000000 } from '../migrations/1764200000000-condition-facts.js';
import { ConditionFunctions1764300000000 } from '../migrations/1764300000000-condition-functions.js';
import { WatchedEvents1764400000000 } from '../migrations/1764400000000-watched-events.js';
import { Intents1764500000000 } from '../migrations/1764500000000-intents.js';
import { TemporalHome1764550000000 } from '../migrations/1764550000000-temporal-home.js';
import { Asks1764700000000 } from '../migrations/1764700000000-asks.js';
import { Audiences1764750000000 } from '../migrations/1764750000000-audiences.js';
import { CarriedOut1764800000000 } from '../migrations/1764800000000-carried-out.js';
import { MergedCustomers1766000000000 } from '../migrations/1766000000000-merged-customers.js';
import { Traces1766500000000 } from '../migrations/1766500000000-traces.js';
import { RelayPaces1766550000000 } from '../migrations/1766550000000-relay-paces.js';
import { InsideFrom1766560000000 } from '../migrations/1766560000000-inside-from.js';
import { HeldAt1766560001000 } from '../migrations/1766560001000-held-at.js';
import { ChangeOrder1766560002000 } from '../migrations/1766560002000-change-order.js';
import { PagesAndImports1766700000000 } from '../migrations/1766700000000-pages-and-imports.js';
import { RatesOfKeys1766700050000 } from '../migrations/1766700050000-rates-of-keys.js';
import { Accounts1766700100000 } from '../migrations/1766700100000-accounts.js';
import { Segments1766700150000 } from '../migrations/1766700150000-segments.js';
import { SetAsideLists1766700160000 } from '../migrations/1766700160000-set-aside-lists.js';
import { TriggerCalls1766700200000 } from '../migrations/1766700200000-trigger-calls.js';
import { Decisions1766700300000 } from '../migrations/1766700300000-decisions.js';
import { PlacesByTime1766700350000 } from '../migrations/1766700350000-places-by-time.js';
import { AttributeChanges1766700400000 } from '../migrations/1766700400000-attribute-changes.js';
import { AttributeChangesValid1766700401000 } from '../migrations/1766700401000-attribute-changes-valid.js';
import { Dates1766700410000 } from '../migrations/1766700410000-dates.js';
import { DatesValid1766700411000 } from '../migrations/1766700411000-dates-valid.js';
import { Erasures1766700500000 } from '../migrations/1766700500000-erasures.js';
import { SendersOfEvents1766700600000 } from '../migrations/1766700600000-senders-of-events.js';
import { EventsByArrival1766700600001 } from '../migrations/1766700600001-events-by-arrival.js';
import { Attributes1766700700000 } from '../migrations/1766700700000-attributes.js';
import { AccountChanges1766700710000 } from '../migrations/1766700710000-account-changes.js';
import { TestCustomers1766700800000 } from '../migrations/1766700800000-test-customers.js';
import { ImportsAfterwards1766700900000 } from '../migrations/1766700900000-imports-afterwards.js';
import { AudienceFingerprints1766700910000 } from '../migrations/1766700910000-audience-fingerprints.js';

/** Every migration, oldest first. */
export const migrations = [
  FirstHouse1763800000000,
  VisitFacts1764100000000,
  ConditionFacts1764200000000,
  ConditionFunctions1764300000000,
  WatchedEvents1764400000000,
  Intents1764500000000,
  TemporalHome1764550000000,
  Asks1764700000000,
  Audiences1764750000000,
  CarriedOut1764800000000,
  MergedCustomers1766000000000,
  Traces1766500000000,
  RelayPaces1766550000000,
  InsideFrom1766560000000,
  HeldAt1766560001000,
  ChangeOrder1766560002000,
  PagesAndImports1766700000000,
  RatesOfKeys1766700050000,
  Accounts1766700100000,
  Segments1766700150000,
  SetAsideLists1766700160000,
  TriggerCalls1766700200000,
  Decisions1766700300000,
  PlacesByTime1766700350000,
  AttributeChanges1766700400000,
  AttributeChangesValid1766700401000,
  Dates1766700410000,
  DatesValid1766700411000,
  Erasures1766700500000,
  SendersOfEvents1766700600000,
  EventsByArrival1766700600001,
  Attributes1766700700000,
  AccountChanges1766700710000,
  TestCustomers1766700800000,
  ImportsAfterwards1766700900000,
  AudienceFingerprints1766700910000,
] as const;
