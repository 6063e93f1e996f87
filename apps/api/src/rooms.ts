import { AccessModule } from './access/access.module.js';
import { ArrivalsModule } from './arrivals/arrivals.module.js';
import { AttributesModule } from './attributes/attributes.module.js';
import { AudiencesModule } from './audiences/audiences.module.js';
import { CodesModule } from './codes/codes.module.js';
import { CustomersModule } from './customers/customers.module.js';
import { DecisionsModule } from './decisions/decisions.module.js';
import { EnrollmentsModule } from './enrollments/enrollments.module.js';
import { IntakeModule } from './intake/intake.module.js';
import { JourneysModule } from './journeys/journeys.module.js';
import { ListsModule } from './lists/lists.module.js';
import { NodeTypesModule } from './node-types/node-types.module.js';
import { SegmentsModule } from './segments/segments.module.js';
import { SetAsideModule } from './set-aside/set-aside.module.js';
import { TasksModule } from './tasks/tasks.module.js';
import { TriggersModule } from './triggers/triggers.module.js';

/** The rooms that add something to the GraphQL schema. */
export const rooms = [
  AccessModule,
  JourneysModule,
  AudiencesModule,
  EnrollmentsModule,
  CustomersModule,
  AttributesModule,
  DecisionsModule,
  NodeTypesModule,
  IntakeModule,
  ArrivalsModule,
  TasksModule,
  CodesModule,
  ListsModule,
  SegmentsModule,
  SetAsideModule,
  TriggersModule,
] as const;
