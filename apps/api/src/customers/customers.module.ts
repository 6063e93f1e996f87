import { Module } from '@nestjs/common';
import { RecordConsentMutation } from './consent/record-consent.mutation.js';
import { CustomerByUserIdQuery } from './customer-by-user-id.query.js';
import { CustomerQuery } from './customer.query.js';
import { CustomerResolver } from './customer.resolver.js';
import { CustomersQuery } from './customers.query.js';
import { AttributeOriginResolver } from './origins/attribute-origin.resolver.js';
import { CustomerTimelineResolver } from './timeline/customer-timeline.resolver.js';
import { TimelineEventResolver } from './timeline/timeline-event.resolver.js';
import { TimelineMessageResolver } from './timeline/timeline-message.resolver.js';
import { TimelineReactionResolver } from './timeline/timeline-reaction.resolver.js';
import { TimelineRunResolver } from './timeline/timeline-run.resolver.js';
import { EraseCustomerMutation } from './erasure/erase-customer.mutation.js';
import { ErasureQuery } from './erasure/erasure.query.js';
import { CustomerExportController } from './export/customer-export.controller.js';
import { InAppMessageResolver } from './in-app/in-app-message.resolver.js';
import { NoteInAppReactionMutation } from './in-app/note-in-app-reaction.mutation.js';
import { SetTestCustomerMutation } from './test/set-test-customer.mutation.js';

/** The people journeys are for, and what they did. */
@Module({
  controllers: [CustomerExportController],
  providers: [
    CustomerByUserIdQuery,
    CustomerQuery,
    CustomerResolver,
    CustomersQuery,
    AttributeOriginResolver,
    CustomerTimelineResolver,
    TimelineEventResolver,
    TimelineMessageResolver,
    TimelineReactionResolver,
    TimelineRunResolver,
    EraseCustomerMutation,
    ErasureQuery,
    InAppMessageResolver,
    NoteInAppReactionMutation,
    RecordConsentMutation,
    SetTestCustomerMutation,
  ],
})
export class CustomersModule {}
