import type { EnrollmentRow } from '@sojourn/store';
import type { EntityManager } from 'typeorm';
import type { Aftermath } from './aftermath.js';
import type { House } from './house.js';

/** A decision in the making: about which enrollment, in which transaction, and with what. */
export interface Decision {
  readonly transaction: EntityManager;
  /** The enrollment; its locks are held. */
  readonly row: EnrollmentRow;
  readonly house: House;
  readonly aftermath: Aftermath;
}
