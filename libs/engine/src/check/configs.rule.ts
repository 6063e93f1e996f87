import { problemAt, type Problem } from '@sojourn/journey';
import { parseTemplate } from '../liquid/parse-template.js';
import { templatesOf } from '../templates.js';
import type { Draft, JudgedNode } from './draft.js';

/** Every configuration is sound, and every template in it can be read, whichever type it is of. */
export function soundConfigs({ trigger, nodes }: Draft): readonly Problem[] {
  return [trigger, ...nodes.values()].flatMap((placed) => [
    ...configProblems(placed),
    ...templateProblems(placed),
  ]);
}

function configProblems({ problems, path }: JudgedNode): readonly Problem[] {
  return problems.map((problem) =>
    problemAt([...path, 'config', ...problem.path], problem.code, problem.message, problem.severity),
  );
}

function templateProblems({ node, type, path }: JudgedNode): readonly Problem[] {
  if (node === undefined || type === undefined) return [];
  return templatesOf(type.configSchema, node.config).flatMap((template) => {
    const problem = parseTemplate(template.source);
    if (problem === null) return [];
    const message = `This text cannot be filled in: ${problem.message}.`;
    return [problemAt([...path, 'config', ...template.path], 'template-syntax', message)];
  });
}
