import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import ts from 'typescript';
import { expect, test } from 'vitest';

const { dependencies, devDependencies, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
	'dependencies' | 'devDependencies' | 'scripts',
	Record<string, string>
>;
const declared = Object.keys({ ...dependencies, ...devDependencies });

const files = globSync(['{src,scripts,tests}/**/*.{ts,mjs,astro}', '*.{js,mjs,ts}', '.prettierrc.json']);
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

/** What a file imports from packages: `zod`, `@astrojs/mdx`. */
function packagesOf(file: string): string[] {
	const text = texts.get(file) ?? '';
	const code = file.endsWith('.astro') ? (/^---\n(.*?)^---$/ms.exec(text)?.[1] ?? '') : text;
	const { importedFiles } = ts.preProcessFile(code);
	return importedFiles
		.map(({ fileName }) => fileName)
		.filter((name) => !/^(?:[./#]|https?:|node:|astro:|virtual:)/.test(name) && !builtinModules.includes(name))
		.map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
}
const imported = new Map(files.map((file) => [file, packagesOf(file)]));

/** Packages that no file imports, each with the words by which it is called. */
const called: Record<string, string> = {
	'accessibility-checker-engine': "require.resolve('accessibility-checker-engine/",
	'@astrojs/check': 'astro check',
	'@cspell/dict-software-terms': "('@cspell/dict-software-terms')",
	'@cspell/dict-en-gb': "('@cspell/dict-en-gb')",
	'@cspell/dict-en-common-misspellings': "('@cspell/dict-en-common-misspellings')",
	'@stryker-mutator/vitest-runner': "plugins: ['@stryker-mutator/vitest-runner']",
	'@kubernetes-models/argo-rollouts': "'@kubernetes-models/argo-rollouts'",
	'@fontsource-variable/archivo': 'node_modules/@fontsource-variable/archivo',
	html_codesniffer: "require.resolve('html_codesniffer/",
	'prettier-plugin-astro': '"prettier-plugin-astro"',
};

test('every package that a file imports is declared in package.json', () => {
	const missing = [...imported].flatMap(([file, names]) =>
		names.filter((name) => !declared.includes(name)).map((name) => `${file} imports ${name}`),
	);
	expect(missing).toEqual([]);
});

test('every package that package.json declares is imported or called, or has the types of one that is', () => {
	const used = new Set(['@types/node', ...[...imported.values()].flat()]);
	const others = [...texts].flatMap(([file, text]) => (import.meta.filename.endsWith(file) ? [] : text));
	const all = [...others, ...Object.values(scripts)].join('\n');
	const isUsed = (name: string) => used.has(name) || (called[name] !== undefined && all.includes(called[name]));
	expect(declared.filter((name) => !isUsed(name) && !isUsed(name.replace(/^@types\//, '')))).toEqual([]);
});
