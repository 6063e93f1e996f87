import { Module } from '@nestjs/common';
import { EnrollmentQuery } from './enrollment.query.js';
import { EnrollmentResolver } from './enrollment.resolver.js';
import { VisitResolver } from './visits/visit.resolver.js';

/** Customers' runs through journeys, and their paths. */
@Module({ providers: [EnrollmentQuery, EnrollmentResolver, VisitResolver] })
export class EnrollmentsModule {}
