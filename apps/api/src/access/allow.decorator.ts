import { SetMetadata } from '@nestjs/common';
import type { Access } from './access.js';

/** Key of the metadata that says what a handler asks of its caller. */
export const ACCESS = 'sojourn:access';

/** Says who may call a route or an operation. What says nothing is closed to everybody. */
export const Allow = (access: Access) => SetMetadata(ACCESS, access);
