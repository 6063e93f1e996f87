import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Which rooms each room may import: the one-way arrows of the house. */
const arrows = {
  'scope:journey': [],
  'scope:conditions': ['scope:journey'],
  'scope:contract': [],
  'scope:sdk': [],
  'scope:engine': ['scope:journey', 'scope:conditions', 'scope:sdk'],
  'scope:nodes': ['scope:journey', 'scope:conditions', 'scope:engine', 'scope:sdk', 'scope:channels'],
  'scope:channels': ['scope:engine', 'scope:sdk'],
  'scope:store': ['scope:journey', 'scope:conditions', 'scope:engine', 'scope:contract', 'scope:sdk'],
  'scope:workflow': ['scope:contract'],
  'scope:worker': [
    'scope:journey',
    'scope:conditions',
    'scope:engine',
    'scope:contract',
    'scope:nodes',
    'scope:sdk',
    'scope:channels',
    'scope:store',
    'scope:workflow',
    'scope:testing',
  ],
  'scope:api': [
    'scope:journey',
    'scope:conditions',
    'scope:engine',
    'scope:contract',
    'scope:nodes',
    'scope:sdk',
    'scope:channels',
    'scope:store',
    'scope:testing',
  ],
  'scope:editor': ['scope:journey', 'scope:conditions', 'scope:engine', 'scope:nodes', 'scope:sdk'],
  'scope:stack': ['scope:store', 'scope:contract'],
  'scope:testing': ['scope:journey', 'scope:store', 'scope:stack', 'scope:contract'],
  'scope:e2e': ['scope:journey', 'scope:contract', 'scope:stack', 'scope:testing'],
  'scope:examples': ['scope:sdk'],
};

/** Where code runs bounds what it may lean on. */
const environments = {
  'env:pure': ['env:pure', 'env:mixed'],
  'env:sandbox': ['env:pure'],
  'env:browser': ['env:pure', 'env:mixed', 'env:browser'],
};

const depConstraints = [
  ...Object.entries(arrows).map(([sourceTag, onlyDependOnLibsWithTags]) => ({
    sourceTag,
    onlyDependOnLibsWithTags: [sourceTag, ...onlyDependOnLibsWithTags],
  })),
  ...Object.entries(environments).map(([sourceTag, onlyDependOnLibsWithTags]) => ({
    sourceTag,
    onlyDependOnLibsWithTags,
  })),
];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/generated/**', '.nx/**', '.sojourn/**', 'test-results/**'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Named exports only: a default export has no name to search for.',
        },
        { selector: 'TSEnumDeclaration', message: 'A union of string literals says the same without a runtime object.' },
      ],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.js'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: ['**/jest.preset.js'], depConstraints },
      ],
    },
  },
  {
    files: ['libs/{journey,conditions,engine,contract,sdk}/src/**/*.ts', 'libs/nodes/src/**/*.{config,step}.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(node:|fs|path|crypto|react|@nestjs|typeorm|@temporalio)', message: 'This library is pure: it runs in the browser too.' }] },
      ],
    },
  },
  { files: ['**/*.test.ts', '**/*.test.tsx'], languageOptions: { globals: globals.jest } },
  { files: ['**/*.js'], languageOptions: { globals: globals.node } },
  { files: ['actions/**/*.ts', 'examples/actions/**/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  prettier,
);
