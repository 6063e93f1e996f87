import type { ApolloClient } from '@apollo/client';
import type { Journey } from '@sojourn/journey';
import { createStore } from 'zustand/vanilla';
import type { Catalog } from '../document/catalog.js';
import { readDraft } from '../document/read-draft.js';
import { createJourneyStore, type JourneyStore } from '../document/journey-store.js';
import type { JourneyHeadFragment } from '../generated/graphql.js';
import { inScreenWords } from '../problems/in-screen-words.js';
import { mergeProblems, type ServerView } from '../problems/merge-problems.js';
import { createProblemWatch, type ProblemWatch } from '../problems/problem-watch.js';
import { problemsFromApi } from '../problems/problems-from-api.js';
import { createAutosave, type Autosave } from '../save/autosave.js';
import { saveDraft } from '../save/save-draft.js';
import { dropUnsavedCopy, keepUnsavedCopy, readUnsavedCopy, type CopyStorage } from '../save/unsaved-copy.js';
import { createViewStore, type ViewStore } from './view-store.js';

/** What the server last said about the journey. */
export interface ServerState {
  readonly head: JourneyHeadFragment;
  readonly view: ServerView;
}

/** Everything that belongs to one opened journey. */
export interface Workbench {
  readonly journeyId: string;
  readonly catalog: Catalog;
  readonly document: JourneyStore;
  readonly view: ViewStore;
  readonly server: ReturnType<typeof createServerStore>;
  readonly autosave: Autosave<Journey>;
  readonly problems: ProblemWatch;
  /** False when the draft cannot be saved, by role or status. */
  readonly canEdit: boolean;
  /** Opens the journey anew, as the server has it. */
  readonly reload: () => void;
  /** Starts saving by itself; returns how to stop. */
  readonly start: () => () => void;
}

interface WorkbenchOptions {
  readonly client: ApolloClient;
  readonly catalog: Catalog;
  readonly head: JourneyHeadFragment;
  readonly draft: Journey;
  readonly openNode: string | null;
  readonly canEdit: boolean;
  readonly storage: CopyStorage;
  readonly reload: () => void;
}

/** Sets up an opened journey: its document, what is open around it, and its way to the server. */
export function createWorkbench(options: WorkbenchOptions): Workbench {
  const { client, catalog, head, draft, canEdit, storage } = options;
  const document = createJourneyStore(draft);
  const server = createServerStore({ head, view: { draft, problems: problemsFromApi(head.problems) } });
  const autosave = createAutosave<Journey>({
    read: () => document.getState().journey,
    revision: head.draftRevision,
    save: async (changed, baseRevision) => {
      const answer = await saveDraft(client, head.id, changed, baseRevision);
      if (answer.kind === 'saved') {
        server.setState({ head: answer.head, view: { draft: changed, problems: answer.problems } });
      }
      return answer;
    },
  });

  const problems = createProblemWatch(() =>
    mergeProblems(document.getState().journey, catalog.check, server.getState().view).map(inScreenWords),
  );

  const keepCopy = () => {
    const { savedDraft, revision } = autosave.store.getState();
    const { journey } = document.getState();
    if (journey === savedDraft) dropUnsavedCopy(storage, head.id);
    else keepUnsavedCopy(storage, head.id, { baseRevision: revision, draft: journey });
  };

  return {
    journeyId: head.id,
    catalog,
    document,
    view: createViewStore(options.openNode),
    server,
    autosave,
    problems,
    canEdit,
    reload: options.reload,
    start: () => {
      restoreUnsavedCopy({ storage, head, document, autosave, draft });
      const stopEditing = document.subscribe(() => {
        autosave.noteChange();
        problems.noteChange();
        keepCopy();
      });
      const stopChecking = server.subscribe(() => {
        problems.noteChange();
      });
      const stopKeeping = autosave.store.subscribe(keepCopy);
      autosave.noteChange();
      return () => {
        stopEditing();
        stopChecking();
        problems.dispose();
        // Whoever leaves right after a change does not wait for the pause; the copy goes when the save is through.
        void autosave.saveNow().finally(() => {
          stopKeeping();
          autosave.dispose();
        });
      };
    },
  };
}

function createServerStore(initial: ServerState) {
  return createStore<ServerState>(() => initial);
}

interface Restoring extends Pick<Workbench, 'document' | 'autosave'> {
  readonly storage: CopyStorage;
  readonly head: JourneyHeadFragment;
  readonly draft: Journey;
}

/** Brings back what a closed tab had not saved; if somebody saved since, that is a conflict like any other. */
function restoreUnsavedCopy({ storage, head, document, autosave, draft }: Restoring): void {
  const copy = readUnsavedCopy(storage, head.id);
  const unsaved = copy === null ? null : readDraft(copy.draft);
  if (copy === null || unsaved === null) return;
  document.getState().edit(() => unsaved);
  if (copy.baseRevision === head.draftRevision) return;
  const { draftRevision: revision, draftSavedAt: savedAt, draftSavedBy } = head;
  autosave.raiseConflict({ revision, savedAt, savedBy: draftSavedBy?.name ?? null, draft });
}
