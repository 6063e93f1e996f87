import comments from '@eslint-community/eslint-plugin-eslint-comments';
import js from '@eslint/js';
import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { depConstraints } from './tools/lint/arrows.js';
import { fences } from './tools/lint/fences.js';

const typescript = ['**/*.ts', '**/*.tsx'];
const tests = ['**/*.test.ts', '**/*.test.tsx'];

const namedExports = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: a default export has no name to search for.',
};
const hooksForAll = {
  selector: 'Program > ExpressionStatement > CallExpression[callee.name=/^(before|after)(Each|All)$/]',
  message: 'The tests of a project share one file: a hook outside of a describe would hold for all of them.',
};
const noEnums = {
  selector: 'TSEnumDeclaration',
  message: 'A union of string literals says the same without a runtime object.',
};

// Without the project graph the rule of the arrows skips itself; Nx has it ready, a bare ESLint does not.
if (!process.env.NX_TASK_TARGET_PROJECT) await createProjectGraphAsync({ exitOnError: false });

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/generated/**',
      '**/node_modules/**',
      '.nx/**',
      '.sojourn/**',
      'test-results/**',
      '**/coverage/**',
      'reports/**',
      '**/.together/**',
      '.stryker-tmp/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    plugins: { comments },
    rules: {
      'comments/require-description': ['error', { ignore: ['eslint-enable'] }],
      'comments/no-unlimited-disable': 'error',
    },
  },
  {
    files: typescript,
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      'no-restricted-syntax': ['error', namedExports, noEnums],
    },
  },
  {
    files: [...typescript, '**/*.js'],
    ignores: ['**/jest.config.js'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { enforceBuildableLibDependency: false, depConstraints }],
    },
  },
  ...fences,
  {
    files: ['apps/editor/src/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.recommended, reactHooks.configs.flat['recommended-latest']],
    languageOptions: { globals: globals.browser },
  },
  {
    files: tests,
    languageOptions: { globals: globals.jest },
    rules: { 'no-restricted-syntax': ['error', namedExports, noEnums, hooksForAll] },
  },
  { files: ['**/*.js'], languageOptions: { globals: globals.node } },
  {
    files: ['{actions,examples/actions,tools/chaos/actions}/**/*.ts', '**/vite.config.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnums] },
  },
  { files: ['apps/api/src/**/*.ts'], rules: { 'no-restricted-syntax': ['error', namedExports] } },
  prettier,
);
