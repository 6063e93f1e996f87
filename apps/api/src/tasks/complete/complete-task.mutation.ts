import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Notifier, Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import { userIdOf, type ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { checkText } from '../../refusals/check-text.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { CompleteTaskInput } from './complete-task.input.js';
import { CompleteTaskResult } from './complete-task.union.js';
import { TaskCompleted } from './task-completed.object.js';
import { TaskDoneAlready } from './task-done-already.object.js';

const OUTCOME_CHARACTERS = 200;
const NOTE_CHARACTERS = 2_000;

/** Completes a task with its answer. */
@Resolver()
export class CompleteTaskMutation {
  constructor(
    private readonly store: Store,
    private readonly relay: Notifier,
  ) {}

  @Mutation(() => CompleteTaskResult)
  @Allow('editor')
  async completeTask(
    @Reader() credential: ReaderCredential,
    @Args('input', { type: () => CompleteTaskInput }) { taskId, outcome, note }: CompleteTaskInput,
  ): Promise<typeof CompleteTaskResult> {
    const refusal =
      checkText('outcome', outcome, { least: 1, most: OUTCOME_CHARACTERS }) ??
      checkText('note', note ?? '', { most: NOTE_CHARACTERS });
    if (refusal) return refusal;
    const { workspaceId } = credential;
    const completion = await this.store.tasks.complete(workspaceId, {
      taskId,
      outcome: outcome.trim(),
      note: note?.trim() || null,
      userId: userIdOf(credential),
    });
    const [task] = completion === 'absent' ? [] : await this.store.tasks.byIds(workspaceId, [taskId]);
    if (task === undefined) return new NotFound('task');
    if (completion === 'done-already') return new TaskDoneAlready(task);
    this.relay.ring();
    return new TaskCompleted(task);
  }
}
