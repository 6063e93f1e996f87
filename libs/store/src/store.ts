import type { DataSource } from 'typeorm';
import { ApiKeyRepository } from './access/api-key.repository.js';
import { MemberRepository } from './access/member.repository.js';
import { SessionRepository } from './access/session.repository.js';
import { SignInLinkRepository } from './access/sign-in-link.repository.js';
import { WorkspaceRepository } from './access/workspace.repository.js';
import { AccountRepository } from './accounts/account.repository.js';
import { AudienceRepository } from './audience/audience.repository.js';
import { CodePoolRepository } from './codes/code-pool.repository.js';
import { ConsentRepository } from './consent/consent.repository.js';
import { CustomerRepository } from './customers/customer.repository.js';
import { DecisionRepository } from './decisions/decision.repository.js';
import { EventRepository } from './events/event.repository.js';
import { RejectedEventRepository } from './events/rejected-event.repository.js';
import { InAppMessageRepository } from './in-app/in-app-message.repository.js';
import { JourneyVersionRepository } from './journeys/journey-version.repository.js';
import { JourneyRepository } from './journeys/journey.repository.js';
import { ListRepository } from './lists/list.repository.js';
import { NodeManifestRepository } from './manifests/node-manifest.repository.js';
import { EnrollmentRepository } from './path/enrollment.repository.js';
import { JourneyCountsRepository } from './path/journey-counts.repository.js';
import { SegmentRepository } from './segments/segment.repository.js';
import { SetAsideRepository } from './set-aside/set-aside.repository.js';
import { TaskRepository } from './tasks/task.repository.js';

/** Every repository over one data source; the intake is apart, as only the API takes events in. */
export class Store {
  readonly workspaces: WorkspaceRepository;
  readonly members: MemberRepository;
  readonly sessions: SessionRepository;
  readonly signInLinks: SignInLinkRepository;
  readonly apiKeys: ApiKeyRepository;
  readonly customers: CustomerRepository;
  readonly accounts: AccountRepository;
  readonly events: EventRepository;
  readonly decisions: DecisionRepository;
  readonly rejectedEvents: RejectedEventRepository;
  readonly setAside: SetAsideRepository;
  readonly journeys: JourneyRepository;
  readonly versions: JourneyVersionRepository;
  readonly enrollments: EnrollmentRepository;
  readonly counts: JourneyCountsRepository;
  readonly audiences: AudienceRepository;
  readonly lists: ListRepository;
  readonly segments: SegmentRepository;
  readonly manifests: NodeManifestRepository;
  readonly codePools: CodePoolRepository;
  readonly tasks: TaskRepository;
  readonly inAppMessages: InAppMessageRepository;
  readonly consents: ConsentRepository;

  constructor(dataSource: DataSource) {
    this.workspaces = new WorkspaceRepository(dataSource);
    this.members = new MemberRepository(dataSource);
    this.sessions = new SessionRepository(dataSource);
    this.signInLinks = new SignInLinkRepository(dataSource);
    this.apiKeys = new ApiKeyRepository(dataSource);
    this.customers = new CustomerRepository(dataSource);
    this.accounts = new AccountRepository(dataSource);
    this.events = new EventRepository(dataSource);
    this.decisions = new DecisionRepository(dataSource);
    this.rejectedEvents = new RejectedEventRepository(dataSource);
    this.setAside = new SetAsideRepository(dataSource);
    this.journeys = new JourneyRepository(dataSource);
    this.versions = new JourneyVersionRepository(dataSource);
    this.enrollments = new EnrollmentRepository(dataSource);
    this.counts = new JourneyCountsRepository(dataSource);
    this.lists = new ListRepository(dataSource);
    this.segments = new SegmentRepository(dataSource);
    this.audiences = new AudienceRepository(dataSource);
    this.manifests = new NodeManifestRepository(dataSource);
    this.codePools = new CodePoolRepository(dataSource);
    this.tasks = new TaskRepository(dataSource);
    this.inAppMessages = new InAppMessageRepository(dataSource);
    this.consents = new ConsentRepository(dataSource);
  }
}
