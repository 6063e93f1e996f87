import { Args, Query, Resolver } from '@nestjs/graphql';
import { MOST_PROBLEMS, Store, type WorkspaceId } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import type { ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { Load } from '../../graphql/loaders.decorator.js';
import type { Loaders } from '../../graphql/loaders.js';
import { AudienceRowProblem } from '../audience-row-problem.object.js';
import { readIntended } from '../start/read-intended.js';
import type { ReadSource } from '../start/read-source.js';
import { AudiencePreview } from './audience-preview.object.js';
import { describeColumns } from './describe-columns.js';
import { entryNames } from './entry-names.js';
import { PreviewAudienceInput } from './preview-audience.input.js';
import { PreviewAudienceResult } from './preview-audience.union.js';

/** Who would be let in by `startAudience`, and what is wrong with the rows; nothing is written. */
@Resolver()
export class PreviewAudienceQuery {
  constructor(private readonly store: Store) {}

  @Query(() => PreviewAudienceResult, {
    description: 'Who would be let into a journey by startAudience with the same input; nothing is written.',
    complexity: ({ childComplexity }) => 100 + 10 * childComplexity,
  })
  @Allow('publisher')
  async previewAudience(
    @Reader() { workspaceId }: ReaderCredential,
    @Load() loaders: Loaders,
    @Args('input', { type: () => PreviewAudienceInput }) input: PreviewAudienceInput,
  ): Promise<typeof PreviewAudienceResult> {
    const intended = await readIntended(this.store, workspaceId, loaders, input);
    if (!('source' in intended)) return intended;
    const { plan, source } = intended;
    const found = await this.find(workspaceId, source);
    const columns = source.kind === 'rows' ? describeColumns(source.columns ?? [], source.rows) : [];
    const brought = new Set(columns.flatMap(({ name, filled }) => (filled > 0 ? [name] : [])));
    const missing = entryNames(plan).filter((name) => !brought.has(name));
    return Object.assign(new AudiencePreview(), { ...found, columns, missing });
  }

  private async find(
    workspaceId: WorkspaceId,
    source: ReadSource,
  ): Promise<Omit<AudiencePreview, 'columns' | 'missing'>> {
    if (source.kind === 'rows') {
      const { problems, ...counts } = await this.store.audiences.lookAtRows(workspaceId, source.rows);
      return {
        size: source.rows.length,
        ...counts,
        problemCount: problems.length,
        problems: problems
          .slice(0, MOST_PROBLEMS)
          .map(({ number, problem }) => new AudienceRowProblem(number, problem)),
      };
    }
    const [members] = await this.store.lists.memberCounts(workspaceId, [source.key]);
    const size = members?.count ?? 0;
    return { size, customers: size, known: size, unknown: 0, problemCount: 0, problems: [] };
  }
}
