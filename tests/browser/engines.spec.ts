import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import { largestOfEachType } from './built-pages.ts';
import { test } from './one-page.ts';

const require = createRequire(import.meta.url);
const engines = [
	require.resolve('accessibility-checker-engine/ace.js'),
	require.resolve('html_codesniffer/build/HTMLCS.js'),
].map((file) => readFileSync(file, 'utf8'));

/** Makes both engines known to the page. */
async function load(page: Page): Promise<void> {
	for (const engine of engines) await page.evaluate(engine);
}

/**
 * Leaves two of rows and entries that are built alike: an engine takes as long for each, and finds the same. Alike are those
 * with the same elements and attributes, the same values of those that are no names, and words in the same places. What a link
 * of the page leads to stays.
 */
const leaveTwoOfAKind = (page: Page) =>
	page.evaluate(() => {
		const names = /^(?:id|for|name|value|href|src|alt|title|datetime|headers|aria-label|aria-describedby|data-.*)$/;
		const shapeOf = (node: Node): string => {
			if (!(node instanceof Element)) return node.textContent?.trim() ? 'words' : '';
			const attributes = [...node.attributes].map(({ name, value }) =>
				value !== '' && names.test(name) ? name : `${name}=${value}`,
			);
			return `<${node.localName} ${attributes.join(' ')}>${[...node.childNodes].map(shapeOf).join('')}</>`;
		};
		const linked = new Set([...document.querySelectorAll('a')].map((link) => link.getAttribute('href')));
		const seen = new Map<Element | null, Map<string, number>>();
		for (const entry of document.querySelectorAll('main :is(tbody, tr, li, dl > div)')) {
			const around = entry.parentElement;
			const isLinked = [entry, ...entry.querySelectorAll('[id]')].some(({ id }) => id !== '' && linked.has(`#${id}`));
			if (!entry.isConnected || isLinked || around?.querySelector('[rowspan]')) continue;
			const shape = shapeOf(entry);
			const beside = seen.get(around) ?? new Map<string, number>();
			const before = beside.get(shape) ?? 0;
			seen.set(around, beside.set(shape, before + 1));
			if (before >= 2) entry.remove();
		}
	});

/** What an engine says that is not so, and why; all else that they say must be mended. */
const notSo: [finding: RegExp, why: string][] = [
	[
		/^label_name_visible .*<a aria-label="[^"]+" href="[^"]+" class="stop|^label_name_visible .*<a [^>]*aria-label="(?:Line map|[^"]+, lines? )/,
		'The name begins with the words of the map; the letters of the lines that stand beside them are read as “lines A, B”.',
	],
	[
		/^H43\.HeadersRequired .*<table class="tt"/,
		'Each head has a scope, of a column, a row or a group of rows. HTML asks for `headers` only where scopes do not say it.',
	],
	[
		/^G18\.Fail .*<span>/,
		'A mark stands where the word is, which only screen readers are told; the head of the column says it to all others.',
	],
];

/** Findings of IBM’s engine, by its rules for WCAG 2.2. */
const ibm = (page: Page) =>
	page.evaluate(async () => {
		interface Result {
			ruleId: string;
			value: [string, string];
			message: string;
			snippet: string;
		}
		const { ace } = globalThis as unknown as {
			ace: { Checker: new () => { check: (of: Document, rules: string[]) => Promise<{ results: Result[] }> } };
		};
		const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
		return results
			.filter(({ value: [policy, outcome] }) => policy === 'VIOLATION' && outcome === 'FAIL')
			.map(({ ruleId, message, snippet }) => `${ruleId} ${message} ${snippet.slice(0, 160)}`);
	});

/** Errors of HTML_CodeSniffer, by its rules for level AA. */
const sniffer = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<string[]>((done) => {
				interface Message {
					type: number;
					code: string;
					msg: string;
					element: Element;
				}
				const { HTMLCS } = globalThis as unknown as {
					HTMLCS: { process: (level: string, of: Document, then: () => void) => void; getMessages: () => Message[] };
				};
				HTMLCS.process('WCAG2AA', document, () => {
					const errors = HTMLCS.getMessages().filter(({ type }) => type === 1);
					done(
						errors.map(
							({ code, msg, element }) =>
								`${code.split('.').slice(4).join('.')} ${msg} ${element.outerHTML.slice(0, 160)}`,
						),
					);
				});
			}),
	);

// In light alone: in dark and in forced colours, looked at once, the engines say the same of every type.

for (const [type, path] of largestOfEachType()) {
	test(`two more engines find nothing for readers to stumble over on the largest ${type} page`, async ({ page }) => {
		const left = (found: string[]) => found.filter((one) => !notSo.some(([finding]) => finding.test(one)));
		await page.goto(path);
		await leaveTwoOfAKind(page);
		await load(page);
		expect.soft(left(await ibm(page)), 'IBM equal access').toEqual([]);
		expect.soft(left(await sniffer(page)), 'HTML_CodeSniffer').toEqual([]);
	});
}

test('both engines see a fault, in the last of many rows too', async ({ page }) => {
	await page.goto('/search/');
	await page.evaluate(() => {
		document.querySelector('main label[for]')?.remove();
		const list = document.createElement('ul');
		list.id = 'many';
		for (let row = 0; row < 6; row++) {
			const words = document.createElement('b');
			words.append(row < 5 ? 'a' : Object.assign(new Image(), { src: '/icon-192.png' }));
			const entry = document.createElement('li');
			entry.append(words);
			list.append(entry);
		}
		document.querySelector('main')?.append(list);
	});
	await leaveTwoOfAKind(page);
	await expect(page.locator('#many li')).toHaveCount(3);
	await load(page);
	expect(await ibm(page)).toEqual(expect.arrayContaining([expect.stringMatching(/^img_alt_valid /)]));
	expect(await sniffer(page)).toEqual(expect.arrayContaining([expect.stringMatching(/^H37/)]));
});
