import { ApiKeyEntity } from '../access/api-key.entity.js';
import { SessionEntity } from '../access/session.entity.js';
import { SignInLinkEntity } from '../access/sign-in-link.entity.js';
import { UserEntity } from '../access/user.entity.js';
import { WorkspaceMemberEntity } from '../access/workspace-member.entity.js';
import { AccountChangeEntity } from '../accounts/account-change.entity.js';
import { AccountMemberEntity } from '../accounts/account-member.entity.js';
import { AccountEntity } from '../accounts/account.entity.js';
import { WorkspaceEntity } from '../access/workspace.entity.js';
import { AttributeTypeEntity } from '../attributes/attribute-type.entity.js';
import { AttributeEntity } from '../attributes/attribute.entity.js';
import { AudienceRowEntity } from '../audience/audience-row.entity.js';
import { AudienceRunEntity } from '../audience/audience-run.entity.js';
import { JourneyCalendarEntity } from '../calendar/journey-calendar.entity.js';
import { CodePoolEntity } from '../codes/code-pool.entity.js';
import { CodeEntity } from '../codes/code.entity.js';
import { ConsentEntity } from '../consent/consent.entity.js';
import { CustomerIdentifierEntity } from '../customers/customer-identifier.entity.js';
import { CustomerEntity } from '../customers/customer.entity.js';
import { DecisionEntity } from '../decisions/decision.entity.js';
import { EventKeyEntity } from '../events/event-key.entity.js';
import { ErasureEntity } from '../erasure/erasure.entity.js';
import { SuppressedIdentityEntity } from '../erasure/suppressed-identity.entity.js';
import { SuppressionSaltEntity } from '../erasure/suppression-salt.entity.js';
import { EventEntity } from '../events/event.entity.js';
import { OutboxEntity } from '../events/outbox.entity.js';
import { RejectedEventEntity } from '../events/rejected-event.entity.js';
import { JourneyChangeEntity } from '../journeys/journey-change.entity.js';
import { InAppMessageEntity } from '../in-app/in-app-message.entity.js';
import { DateDueEntity } from '../dates/date-due.entity.js';
import { JourneyDateEntity } from '../dates/journey-date.entity.js';
import { JourneyAttributeEntity } from '../journeys/journey-attribute.entity.js';
import { JourneySegmentEntity } from '../journeys/journey-segment.entity.js';
import { JourneyTriggerEntity } from '../journeys/journey-trigger.entity.js';
import { JourneyVersionEntity } from '../journeys/journey-version.entity.js';
import { JourneyEntity } from '../journeys/journey.entity.js';
import { ExperimentCountEntity } from '../experiments/experiment-count.entity.js';
import { ExperimentFigureEntity } from '../experiments/experiment-figure.entity.js';
import { ExperimentTakingEntity } from '../experiments/experiment-taking.entity.js';
import { ExperimentWinnerEntity } from '../experiments/experiment-winner.entity.js';
import { ListMemberEntity } from '../lists/list-member.entity.js';
import { ListEntity } from '../lists/list.entity.js';
import { NodeManifestEntity } from '../manifests/node-manifest.entity.js';
import { PaceSlotEntity } from '../pace/pace-slot.entity.js';
import { PaceEntity } from '../pace/pace.entity.js';
import { EnrollmentEntity } from '../path/enrollment.entity.js';
import { GoalReachedEntity } from '../path/goal-reached.entity.js';
import { MessageReactionEntity } from '../path/message-reaction.entity.js';
import { MessageEntity } from '../path/message.entity.js';
import { VisitEntity } from '../path/visit.entity.js';
import { TellTurnEntity } from '../relay/tell-turn.entity.js';
import { TemporalHomeEntity } from '../relay/temporal-home.entity.js';
import { SegmentDueEntity } from '../segments/segment-due.entity.js';
import { SegmentMemberEntity } from '../segments/segment-member.entity.js';
import { SegmentWatchEntity } from '../segments/segment-watch.entity.js';
import { SegmentEntity } from '../segments/segment.entity.js';
import { TaskEntity } from '../tasks/task.entity.js';
import { TriggerCallEntity } from '../trigger-calls/trigger-call.entity.js';

/** Every entity: one per table. */
export const entities = [
  WorkspaceEntity,
  UserEntity,
  WorkspaceMemberEntity,
  SignInLinkEntity,
  SessionEntity,
  ApiKeyEntity,
  CustomerEntity,
  CustomerIdentifierEntity,
  ErasureEntity,
  SuppressionSaltEntity,
  SuppressedIdentityEntity,
  AccountEntity,
  AccountMemberEntity,
  AccountChangeEntity,
  AttributeEntity,
  AttributeTypeEntity,
  ConsentEntity,
  EventEntity,
  EventKeyEntity,
  OutboxEntity,
  RejectedEventEntity,
  JourneyEntity,
  JourneyVersionEntity,
  JourneyTriggerEntity,
  DateDueEntity,
  JourneyDateEntity,
  JourneyAttributeEntity,
  JourneySegmentEntity,
  JourneyChangeEntity,
  JourneyCalendarEntity,
  AudienceRunEntity,
  AudienceRowEntity,
  EnrollmentEntity,
  VisitEntity,
  GoalReachedEntity,
  TriggerCallEntity,
  MessageEntity,
  MessageReactionEntity,
  ExperimentTakingEntity,
  ExperimentCountEntity,
  ExperimentFigureEntity,
  ExperimentWinnerEntity,
  PaceEntity,
  PaceSlotEntity,
  InAppMessageEntity,
  TaskEntity,
  CodePoolEntity,
  CodeEntity,
  ListEntity,
  ListMemberEntity,
  SegmentEntity,
  SegmentWatchEntity,
  SegmentDueEntity,
  SegmentMemberEntity,
  DecisionEntity,
  NodeManifestEntity,
  TemporalHomeEntity,
  TellTurnEntity,
] as const;
