import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import axeCore, { type AxeResults, type RunOptions } from 'axe-core';

const require = createRequire(import.meta.url);
const engines = [
	require.resolve('accessibility-checker-engine/ace.js'),
	require.resolve('html_codesniffer/build/HTMLCS.js'),
].map((file) => readFileSync(file, 'utf8'));

/** What axe finds; with the colours of each word and link, which take longer than all its other rules, where they are asked for. */
export async function axe(page: Page, withPixels: boolean): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeCore.source);
	return page.evaluate(
		async (options) => {
			const { axe } = globalThis as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } };
			const { violations } = await axe.run(options);
			return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
		},
		{
			resultTypes: ['violations'],
			// Style sheets are of use to a rule alone that is off.
			preload: { assets: ['media'] },
			...(!withPixels && { rules: { 'color-contrast': { enabled: false }, 'link-in-text-block': { enabled: false } } }),
		} satisfies RunOptions,
	);
}

/** What two more engines find: IBM’s by its rules for WCAG 2.2, and HTML_CodeSniffer by its for level AA. */
export async function twoMore(page: Page): Promise<{ ibm: string[]; sniffer: string[] }> {
	await page.evaluate(engines.join(';\n'));
	return { ibm: await ibm(page), sniffer: await sniffer(page) };
}

/**
 * Leaves out what is built as two others of the page are, but the first part of anything: an engine takes as long for each,
 * and finds the same. Built alike are parts at the same place of like elements, in which each element has the same
 * attributes, the same values of those that are no names or measures, and the same sorts of children. Links to what is left
 * out lead to the main part.
 */
export const leaveTwoOfAKind = (page: Page) =>
	page.evaluate(() => {
		const names =
			/^(?:id|for|name|value|href|src|alt|title|datetime|headers|rowspan|aria-label|aria-describedby|data-.*|[xyrd]|[cr][xy]|[xy][12]|width|height|points|transform)$/;
		const main = document.querySelector('main');
		const places = new Map<Element | null, string>([[main, '']]);
		const placeOf = (element: Element | null): string => {
			const known = places.get(element);
			if (known !== undefined || element === null) return known ?? '';
			const attributes = [...element.attributes].map(({ name, value }) =>
				value !== '' && names.test(name) ? name : `${name}=${value}`,
			);
			const place = `${placeOf(element.parentElement)}<${[element.localName, ...attributes].join(' ')}>`;
			places.set(element, place);
			return place;
		};
		const shapeOf = (element: Element): string => {
			const children = [...element.childNodes].map((node) =>
				node instanceof Element ? node.localName : node.textContent?.trim() ? 'words' : '',
			);
			return `${placeOf(element)} ${[...new Set(children)].join(' ')}`;
		};
		const seen = new Map<string, Element[]>();
		for (const part of main?.querySelectorAll('tr, li, dl > div, div, section, article, p, p *, svg *') ?? []) {
			if (!part.isConnected) continue;
			const shapes = [part, ...part.querySelectorAll('*')].map((element) => [shapeOf(element), element] as const);
			const isKnown = shapes.every(([shape]) => {
				const others = (seen.get(shape) ?? []).filter((other) => !part.contains(other));
				return others.length >= 2;
			});
			const isSpanned = part.matches('tr') && part.parentElement?.querySelector('tr + tr > [rowspan]');
			if (isKnown && part.previousElementSibling && !isSpanned) {
				const ids = [part, ...part.querySelectorAll('[id]')].map(({ id }) => id).filter(Boolean);
				for (const id of ids)
					for (const link of document.querySelectorAll(`a[href="#${CSS.escape(id)}"]`))
						link.setAttribute('href', '#main');
				part.remove();
			} else {
				for (const [shape, element] of shapes) {
					const others = seen.get(shape) ?? [];
					if (others.length < 2) seen.set(shape, [...others, element]);
				}
			}
		}
		for (const cell of document.querySelectorAll<HTMLTableCellElement>('tr:first-child > [rowspan]'))
			cell.rowSpan = Math.min(cell.rowSpan, cell.closest('tr')?.parentElement?.childElementCount ?? 1);
	});

/** What an engine says that is not so, and why; all else that they say must be mended. */
export const notSo: [finding: RegExp, why: string][] = [
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

/**
 * Findings of IBM’s engine, by its rules for WCAG 2.2, without three that ask a person to look and never find a fault: they
 * take a third of its time.
 */
const ibm = (page: Page) =>
	page.evaluate(async () => {
		interface Result {
			ruleId: string;
			value: [string, string];
			message: string;
			snippet: string;
		}
		interface Guideline {
			id: string;
			checkpoints: { rules: { id: string }[] }[];
		}
		interface Checker {
			getGuidelines: () => Guideline[];
			addGuideline: (guideline: Guideline) => void;
			check: (of: Document, rules: string[]) => Promise<{ results: Result[] }>;
		}
		const { ace } = globalThis as unknown as { ace: { Checker: new () => Checker } };
		const ask = /^(?:element_tabbable_unobscured|element_tabbable_visible|style_focus_visible)$/;
		const checker = new ace.Checker();
		for (const { id, checkpoints, ...rest } of checker.getGuidelines()) {
			if (id !== 'WCAG_2_2') continue;
			const kept = checkpoints.map((one) => ({ ...one, rules: one.rules.filter((rule) => !ask.test(rule.id)) }));
			checker.addGuideline({ ...rest, id: 'faults', checkpoints: kept });
		}
		const { results } = await checker.check(document, ['faults']);
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
