import { HtmlValidate } from 'html-validate';
import type { Problem } from '../../reporters/problem.ts';
import { wrong, type Rule } from '../rule.ts';

const validator = new HtmlValidate({
	root: true,
	extends: ['html-validate:recommended', 'html-validate:document'],
	rules: {
		// How the markup is written is the compiler’s affair; what it means is checked.
		'attribute-boolean-style': 'off',
		'attribute-empty-style': 'off',
		'doctype-style': 'off',
		'no-trailing-whitespace': 'off',
		'void-style': 'off',
		'no-implicit-close': 'off',
		'long-title': 'off', // audit/title
		'require-sri': 'off', // every file is of the same origin
	},
});

/**
 * The markup of the largest page of each type is valid HTML; its siblings come from the same template. What an advert
 * says may be in the way of a doctype or a script on one page of many: each begins and ends as a page does.
 */
export const markup: Rule = async (site) => {
	const pages = site.pages.filter(({ isRedirect }) => !isRedirect).toSorted((a, b) => a.html.length - b.html.length);
	const unframed = pages.filter(({ html }) => !/^<!doctype html>.*<\/body>\s*<\/html>\s*$/is.test(html));
	const samples = new Map(pages.map((page) => [page.type, page]));
	const results = await Promise.all(
		[...samples.values()].map(async (page) => ({ page, report: await validator.validateString(page.html, page.file) })),
	);
	return [
		...unframed.map((page) => wrong(page, null, 'markup/frame')),
		...results.flatMap(({ page, report }) =>
			report.results.flatMap(({ messages }) =>
				messages.map(({ line, column, message, ruleId, severity, ruleUrl }): Problem => {
					const more = ruleUrl ? `See ${ruleUrl}.` : '';
					const words = { message: message.replace(/\.$/, ''), id: ruleId, more };
					const told = wrong(page, { line, col: column }, 'markup', words);
					return { ...told, severity: severity === 2 ? 'error' : 'warning' };
				}),
			),
		),
	];
};
