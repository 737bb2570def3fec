import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import playwright from 'eslint-plugin-playwright';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
	globalIgnores(['dist', '.astro', '.cache', 'node_modules', 'test-results']),
	js.configs.recommended,
	tseslint.configs.strict,
	tseslint.configs.stylistic,
	astro.configs['flat/recommended'],
	{
		rules: {
			'no-undef': 'off', // TypeScript checks names
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'@typescript-eslint/consistent-type-imports': 'error',
			'astro/no-set-html-directive': 'error',
			eqeqeq: ['error', 'always', { null: 'ignore' }],
		},
	},
	{
		// An address that is typed is found wrong by readers only; one of src/routes/ by the compiler.
		files: ['src/pages/**', 'src/components/**'],
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				...[
					...['Literal[value=/^\\u002f($|[\\w.#?-])/]', 'TemplateElement[value.raw=/^\\u002f[\\w.#?-]/]'],
					...['Literal[value=/[?&][\\w-]+=/]', 'TemplateElement[value.raw=/[?&]([\\w-]+=|$)/]'],
					...[
						'TemplateElement[value.raw=/^[\\w-]+\\u002f#?$/]',
						'TemplateElement:not(:first-child)[value.raw=/#[\\w-]*$/]',
					],
					'JSXAttribute[name.name=/^(href|action|src)$/] > Literal[value=/^[\\w.-]+\\u002f|^\\u002f/]',
				].map((selector) => ({ selector, message: 'Ask src/routes/ for the address.' })),
			],
		},
	},
	{
		// A folder that a test makes for itself outlasts it.
		files: ['**/*.test.ts', '**/tests/**/*.ts'],
		ignores: ['tests/temporary-folder.ts'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					paths: ['node:fs', 'node:fs/promises'].map((name) => ({
						name,
						importNames: ['mkdtemp', 'mkdtempSync'],
						message: 'Ask tests/temporary-folder.ts for a folder.',
					})),
				},
			],
		},
	},
	{
		// What passes on a fast machine and fails on a slow one.
		files: ['tests/browser/**/*.ts'],
		plugins: { playwright },
		rules: {
			'playwright/missing-playwright-await': 'error',
			'playwright/no-element-handle': 'error',
			'playwright/no-force-option': 'error',
			'playwright/no-networkidle': 'error',
			'playwright/no-page-pause': 'error',
			'playwright/no-useless-await': 'error',
			'playwright/no-wait-for-navigation': 'error',
			'playwright/no-wait-for-timeout': 'error',
			'playwright/prefer-web-first-assertions': 'error',
			'playwright/valid-expect': 'error',
			'no-restricted-syntax': [
				'error',
				...[
					'CallExpression[callee.property.name=/^(?:check|clear|click|dblclick|fill|focus|hover|press|pressSequentially|selectOption|setChecked|tap|uncheck)$/] > .callee CallExpression[callee.property.name=/^(?:first|last|nth)$/]',
					'VariableDeclarator > CallExpression[callee.property.name=/^(?:first|last|nth)$/]',
				].map((selector) => ({
					selector,
					message: 'Name the element by what it is: after a click, another may stand at its place.',
				})),
				{
					selector: 'CallExpression[callee.property.name=/^is(?:Checked|Disabled|Editable|Enabled|Hidden|Visible)$/]',
					message: 'Expect it, which waits until it is so: `await expect(locator).toBeVisible()`.',
				},
			],
		},
	},
	{
		// The line map and diagrams: escaped where they are made.
		files: ['src/components/guide/LineMaps.astro', 'src/components/text/Diagram.astro'],
		rules: { 'astro/no-set-html-directive': 'off' },
	},
);
