import { AccessModule } from './access/access.module.js';
import { CustomersModule } from './customers/customers.module.js';
import { EnrollmentsModule } from './enrollments/enrollments.module.js';
import { IntakeModule } from './intake/intake.module.js';
import { JourneysModule } from './journeys/journeys.module.js';
import { NodeTypesModule } from './node-types/node-types.module.js';

/** The rooms that add something to the GraphQL schema. */
export const rooms = [
  AccessModule,
  JourneysModule,
  EnrollmentsModule,
  CustomersModule,
  NodeTypesModule,
  IntakeModule,
] as const;
