import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import importX from 'eslint-plugin-import-x'
import tseslint from 'typescript-eslint'
import { typeErrors } from './scripts/lint/type-errors.ts'

/** Who may import whom. `except` names what a folder may take of another, relative to it. */
const boundary = (target, from, except = []) => ({
  target: `./${target}`,
  from: `./${from}`,
  except,
})

/** What Payload writes is held to its types alone. */
const GENERATED = ['cms/app/**', 'cms/migrations/**', 'cms/payload-types.ts']

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      'data',
      '.tmp',
      '**/.next/**',
      'site/dist',
      'scripts/dist',
      '.astro',
      '**/*.astro',
      // Plain JavaScript that Astro and browsers take as it is.
      'site/press/adapter',
      'site/public',
      '**/*.d.ts',
      'next-env.d.ts',
    ],
  },
  {
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
  },
  { files: GENERATED, linterOptions: { reportUnusedDisableDirectives: 'off' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { compiler: { rules: { errors: typeErrors } } },
    rules: { 'compiler/errors': 'error' },
  },
  {
    ignores: GENERATED,
    extends: [js.configs.recommended, ...tseslint.configs.recommendedTypeChecked],
    plugins: { 'import-x': importX },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Payload's hooks and access functions are typed to return promises or values.
      '@typescript-eslint/require-await': 'off',
      // Indexes that are known to hold are asserted where the reason is in sight.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            boundary('cms', 'search'),
            boundary('cms', 'site'),
            boundary('search', 'cms', ['./published', './publishing/follower.ts']),
            boundary('search', 'site'),
            boundary('site', 'cms', ['./published', './publishing/follower.ts']),
            boundary('site', 'search', ['./query.ts', './suggest.ts', './document.ts']),
            ...['cms', 'search', 'site'].flatMap((folder) => [
              boundary(folder, 'scripts'),
              boundary(folder, 'tests'),
            ]),
            boundary('scripts', 'tests'),
          ],
        },
      ],
    },
  },
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
  prettier,
)
