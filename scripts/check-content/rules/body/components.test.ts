import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { components } from '#content-model/components.ts';
import { kindNames, kinds } from '#content-model/kinds.ts';
import { bodyFaults, standsIn } from '#mdx/faults.ts';
import { readMdx } from '#mdx/tree.ts';
import { checkFiles } from '../../tests/check-files.ts';
import { brief } from './brief.ts';
import { component, unsafeLink } from './components.ts';

const rules = [component, unsafeLink];

const text = (body: string) => ({ 'roles/sre/tracks/on-call.mdx': `---\n---\n\n${body}\n` });

test('names a component that there is not, and the likely one', () => {
	expect(checkFiles(rules, text('<Breif>\n\nShort.\n\n</Breif>'))).toMatchInlineSnapshot(`
		"src/content/roles/sre/tracks/on-call.mdx:4:1  content/component
		  There is no component \`<Breif>\`.
		  Did you mean \`Brief\`?

		1 file checked: 1 error, 0 warnings."
	`);
});

test('names props that are missing, unknown, wrong or in braces', () => {
	const body = [
		'<Band level="middle" />, <Cite src="survey" /> and <Judgement by="us">40 hours</Judgement>.',
		'',
		'<Answer title={1}>\n\nSo.\n\n</Answer>',
	].join('\n');
	expect(checkFiles(rules, text(body))).toMatchInlineSnapshot(`
		"src/content/roles/sre/tracks/on-call.mdx:4:1  content/component
		  \`<Band>\`: \`level\` is not one of its values.
		  It takes \`level\`: The level: \`mid\`; \`role\`: The role whose band it is, on a page that compares roles.

		src/content/roles/sre/tracks/on-call.mdx:4:26  content/component
		  \`<Cite>\` has no prop \`src\`.
		  It takes \`source\`: A file of sources/, without its ending: \`cncf-survey-2026\`.

		src/content/roles/sre/tracks/on-call.mdx:4:52  content/component
		  \`<Judgement>\` has no prop \`by\`.
		  It takes no props.

		src/content/roles/sre/tracks/on-call.mdx:6:1  content/component
		  \`<Answer>\` has a prop in braces.
		  Write it in double quotes.

		1 file checked: 4 errors, 0 warnings."
	`);
});

test('wants something in a prop, hours and costs as numbers, and no judgement within another', () => {
	const body = [
		'It takes <Judgement>about <Judgement>six</Judgement> hours</Judgement>.',
		'<Answer title="">\n\nSo.\n\n</Answer>',
		'<Project title="A rota" hours="-6" cost="$5">\n\nBuild it.\n\n</Project>',
	].join('\n\n');
	expect(checkFiles(rules, text(body)).match(/^ {2}`<.*/gm)).toEqual([
		'  `<Judgement>` is inside another one.',
		'  `<Answer>`: `title` is empty.',
		'  `<Project>`: `hours` has the wrong format.',
	]);
});

test('wants the parts of an incident within one', () => {
	const body =
		'<Incident title="Full disk">\n<Symptom>Writes fail.</Symptom>\n<Fix>Clear it.</Fix>\n</Incident>\n\n<Fix>Grow it.</Fix>';
	expect(checkFiles(rules, text(body))).toMatchInlineSnapshot(`
		"src/content/roles/sre/tracks/on-call.mdx:9:1  content/component
		  \`<Fix>\` is outside \`<Incident>\`.
		  Put it directly inside \`<Incident>\`.

		1 file checked: 1 error, 0 warnings."
	`);
});

test('takes no HTML, no import and no expression', () => {
	const body = "import A from './a.astro';\n\nA <b>bold</b> sum of {1 + 1}.";
	expect(checkFiles(rules, text(body))).toMatchInlineSnapshot(`
		"src/content/roles/sre/tracks/on-call.mdx:4:1  content/component
		  The text contains an import or export.
		  Remove it. Components need no import. Write braces in a sentence inside backticks.

		src/content/roles/sre/tracks/on-call.mdx:6:3  content/component
		  There is no component \`<b>\`.
		  Write it in Markdown.

		src/content/roles/sre/tracks/on-call.mdx:6:22  content/component
		  The text contains an expression in braces.
		  Remove it. Components need no import. Write braces in a sentence inside backticks.

		1 file checked: 3 errors, 0 warnings."
	`);
});

test('tells of a component on a page that has nothing to fill it with, and how it could have', () => {
	const body =
		'---\n---\n\nIn <Weeks />, for <Band level="mid" />; there <Band level="mid" role="sre" />.\n\n<Needs />\n';
	expect(checkFiles(rules, { 'compare/sre-or-ml-engineer.mdx': body })).toMatchInlineSnapshot(`
		"src/content/compare/sre-or-ml-engineer.mdx:4:4  content/component
		  \`<Weeks>\` cannot be used here, because it shows data of the guide that a text belongs to.
		  Write the words themselves, without the tag.

		src/content/compare/sre-or-ml-engineer.mdx:4:19  content/component
		  \`<Band>\` cannot be used here, because it shows data of the guide that a text belongs to.
		  Name the role: \`<Band level="mid" role="sre" />\`.

		src/content/compare/sre-or-ml-engineer.mdx:6:1  content/component
		  \`<Needs>\` cannot be used here, because it shows data that only other pages have.
		  Remove it here; it belongs in \`roles/<role>/skills/<name>.mdx\`.

		1 file checked: 3 errors, 0 warnings."
	`);
});

test('lets each stand where the guide has what fills it', () => {
	const body = '---\n---\n\nIn <Weeks />, for <Band level="mid" />.\n\n<Needs />\n';
	expect(checkFiles(rules, { 'roles/sre/skills/paging.mdx': body })).toBe('1 file checked: 0 errors, 0 warnings.');
});

test('tells of a part of another kind of text, of a tag in plain Markdown, and of a brief that no guide shows', () => {
	const files = {
		'glossary/toil.md': '---\n---\n\nWork by <Tool id="bash">hand</Tool>.\n',
		'pages/terms.mdx': '---\n---\n\n<Brief>\n\nShort.\n\n</Brief>\n\n<Strong>\n\nAsks first.\n\n</Strong>\n',
	};
	expect(checkFiles([component, brief], files)).toMatchInlineSnapshot(`
		"src/content/glossary/toil.md:4:9  content/component
		  The text contains a tag, but this file is plain Markdown, where tags do not work.
		  Write the words without it, or a link: \`[words](/tools/)\`.

		src/content/pages/terms.mdx:4:1  content/brief
		  The text has 1 \`<Brief>\`.
		  Take it out: this page is shown whole.

		src/content/pages/terms.mdx:10:1  content/component
		  \`<Strong>\` cannot be used in this kind of text.
		  Remove the tag here; use it in \`roles/<role>/prompts/<name>.mdx\`.

		2 files checked: 3 errors, 0 warnings."
	`);
});

const examples = readFileSync('scripts/preview/examples.mdx', 'utf8').split(/^## /m).slice(1);
const exampleOf = new Map(examples.map((one) => [/^\w+/.exec(one)?.[0] ?? '', readMdx(one.replace(/^.*\n/, ''))]));

test.each([...components])('<%s> may stand in the kinds of text that it names, and in no other', (name, rule) => {
	const example = rule.kind === 'placed' ? readMdx(`<${name} />`) : exampleOf.get(name);
	if (!example) throw new Error(`scripts/preview/examples.mdx has no <${name}>.`);
	const texts = kindNames.filter((kind) => kinds[kind].at.endsWith('.mdx'));
	const told = texts.filter((kind) => bodyFaults(example, kind).length > 0);
	expect(told).toEqual(texts.filter((kind) => !standsIn(rule, kind)));
});

test('what takes its words from the guide of its page may stand on pages of guides alone', () => {
	const fromGuide = /\b(?:guideOfPage|roleOfPage)\(|Astro\.params/;
	const sourceOf = (path: string): string => {
		const source = readFileSync(path, 'utf8');
		const inner = [...source.matchAll(/from '\.\/(\w+\.astro)'/g)].map(([, file]) => file ?? '');
		return source + inner.map((file) => sourceOf(`${path.slice(0, path.lastIndexOf('/'))}/${file}`)).join('');
	};
	const filled = ['text', 'guide'].flatMap((folder) =>
		[...readFileSync(`src/components/${folder}/tags.ts`, 'utf8').matchAll(/default as (\w+) }/g)]
			.filter(([, name]) => fromGuide.test(sourceOf(`src/components/${folder}/${name}.astro`)))
			.map(([, name]) => name ?? ''),
	);
	const anywhere = filled.filter((name) => {
		const rule = components.get(name);
		return rule && standsIn(rule, 'page');
	});
	expect(filled).toContain('Drills');
	expect(anywhere).toEqual([]);
});
