import { ObjectType } from '@nestjs/graphql';
import { CountedConnectionOf } from '../graphql/paging/counted-connection.js';
import { EnrollmentEdge } from './enrollment-edge.object.js';

/** A page of enrollments. */
@ObjectType()
export class EnrollmentConnection extends CountedConnectionOf(() => EnrollmentEdge) {}
