import { ObjectType } from '@nestjs/graphql';
import { EdgeOf } from '../graphql/paging/connection.js';
import { EnrollmentObject } from './enrollment.object.js';

/** An enrollment in a list. */
@ObjectType()
export class EnrollmentEdge extends EdgeOf(() => EnrollmentObject) {}
