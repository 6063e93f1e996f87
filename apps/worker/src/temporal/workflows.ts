/** Every workflow of the house: what the bundle is made of. */
export { audience, calendar } from '@sojourn/audience-workflow';
export { enrollment } from '@sojourn/enrollment-workflow';
