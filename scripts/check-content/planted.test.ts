import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { checkFiles } from './tests/check-files.ts';
import { readContent, type Content } from './content.ts';
import { ROOT } from './content-file.ts';
import { writeFixes } from './fix.ts';
import { run } from './lint.ts';
import { withoutSuppressed } from './suppress.ts';

const all = (content: Content) => run(content);
const faq = (body: string) => `---\nquestion: Why so?\norder: 1\n---\n\n${body}\n`;

type Planted = Record<string, Record<string, [rule: string, text: string]>>;
const planted = Object.entries(
	parse(readFileSync(join(import.meta.dirname, 'planted.yaml'), 'utf8')) as Planted,
).flatMap(([place, mistakes]) =>
	Object.entries(mistakes).map(([mistake, [rule, text]], index) => {
		const isBody = place === 'text';
		const path = isBody
			? `roles/sre/faq/text-${index}.mdx`
			: place.replace('*', `planted-${String(index).padStart(2, '0')}`);
		const marked = isBody ? faq(text) : text;
		const [above, ...rest] = marked.split('¶');
		const lines = (above ?? '').split('\n');
		const at = rest.length === 0 ? '' : `:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
		return { mistake, path, text: marked.replace('¶', ''), told: `${ROOT}${path}${at}  content/${rule}` };
	}),
);

function project(files: Record<string, string>): string {
	const top = temporaryFolder();
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(top, ROOT, path)), { recursive: true });
		writeFileSync(join(top, ROOT, path), text);
	}
	return top;
}

test('finds every mistake of the list in one run, at its place and by its rule', () => {
	const top = project(Object.fromEntries(planted.map(({ path, text }) => [path, text])));
	const content = readContent(top, '2026-11-24');
	const told = new Set(
		withoutSuppressed(content, all(content)).map(
			({ file, line, col, rule }) => `${file}${line === null ? '' : `:${line}:${col}`}  ${rule}`,
		),
	);
	const lost = planted.filter((one) => !told.has(one.told));
	expect(
		lost.map(
			(one) =>
				`${one.mistake}: ${one.told}, but only ${[...told]
					.filter((other) => other.startsWith(`${ROOT}${one.path}`))
					.map((other) => other.slice(ROOT.length + one.path.length))
					.join('; ')}`,
		),
	).toEqual([]);
});

test('is silent about what is near a mistake and right', () => {
	const said = checkFiles(all, {
		'roles/sre/pay.mdx':
			"---\nasOf: '2026-11-24'\nbands:\n  - { level: junior, low: 90000, high: 120000 }\n---\n\nText.\n",
		'roles/sre/faq/a.mdx': faq('It is a robustness test, seen in [a survey](https://python.org/).'),
		'roles/sre/index.mdx': '---\ntitle: SRE\nstatus: published\n---\n\nText.\n',
		'roles/sre/hiring.mdx': '---\ntitle: Hiring\n---\n\nText.\n',
		'roles/sre/faq/b.mdx': faq('See [why](/guides/sre/hiring/#faq-a), and [where](/guides/sre/hiring/#elsewhere).'),
	});
	expect(said.match(/`\S+` has no `#.*/g)).toEqual(['`/guides/sre/hiring/` has no `#elsewhere`.']);
	for (const rule of ['future-date', 'pay-order', 'pay-overlap', 'placeholder', 'plain-http', 'link-words'])
		expect(said).not.toContain(`content/${rule}`);
});

test('says one sentence of a damaged file, and nothing else of it', () => {
	const said = checkFiles(all, { 'roles/sre/faq/a.mdx': '' });
	expect(said.match(/faq\/a\.mdx/g)).toHaveLength(1);
});

test('is silent about a warning that is meant, and tells of a word to it that meets nothing', () => {
	const said = checkFiles(all, {
		'glossary/a.md': '---\n# meant: typed-date, said of a law\nterm: Toil\n---\n\nSince 2023.\n',
		'glossary/b.md': '---\n# meant: typed-date, said of nothing\n# meant: typed-date\nterm: Drift\n---\n\nEver.\n',
		'pages/a.mdx': '---\ntitle: A page\n---\n\n{/* meant: typed-date, as below */}\n\nSince 2023.\n\nSince 2024.\n',
	});
	expect(said.match(/\S+ {2}content\/(?:typed-date|meant)/g)).toEqual([
		'src/content/glossary/b.md:2:1  content/meant',
		'src/content/glossary/b.md:3:1  content/meant',
		'src/content/pages/a.mdx:9:7  content/typed-date',
	]);
});

test('fixes what has one right answer, below a BOM too', () => {
	const slips = `\uFEFF${faq('The the color is  gray , as in an guide.')}`.replaceAll('\n', '\r\n').trimEnd();
	const top = project({ 'roles/sre/faq/a.mdx': slips });
	const file = join(top, ROOT, 'roles/sre/faq/a.mdx');
	while (writeFixes(top, all(readContent(top, '2026-11-24'))).length > 0);
	expect(readFileSync(file, 'utf8')).toBe(faq('The colour is grey, as in a guide.'));
});
