import { HtmlValidate } from 'html-validate';
import type { Finding } from '../../lint/rule.ts';
import { at, type SiteRule } from '../rule.ts';

const validator = new HtmlValidate({
	root: true,
	extends: ['html-validate:recommended', 'html-validate:document'],
	rules: {
		// The compiler decides how markup is written, so only its meaning is checked.
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
 * Validates the HTML of the largest page of each type; the others come from the same template. Every page must start with a
 * doctype and end with `</html>`, because a text from an advert can break a single page.
 */
export const markup: SiteRule = {
	id: 'audit/markup',
	severity: 'error',
	title: 'Invalid HTML',
	help: `
		Every page begins with its doctype and ends with \`</body></html>\`: a \`<script>\` written after \`<Page>\` in a file of \`src/pages/\` lands behind it, so write it inside. The largest page of each type is checked with [html-validate](https://html-validate.org/): its language, doctype, headings, the words of links and buttons, descriptions of pictures, and whether elements stand where they may. The message names its rule and links to the explanation. Browsers repair invalid HTML, each in its own way.
	`,
	page: (page) =>
		/^<!doctype html>.*<\/body>\s*<\/html>\s*$/is.test(page.html)
			? []
			: [
					{
						...at(page),
						says: 'The page does not start with a doctype, or there is something after its `</body>`.',
						todo: 'Put a page’s script inside `<Page>`; Page.astro writes the doctype.',
					},
				],
	site: async (site) => {
		const pages = site.pages.filter(({ isRedirect }) => !isRedirect).toSorted((a, b) => a.html.length - b.html.length);
		const samples = new Map(pages.map((page) => [page.type, page]));
		const reports = [...samples.values()].map(async (page) => {
			const { results } = await validator.validateString(page.html, page.file);
			return results.flatMap(({ messages }) =>
				messages.map(({ line, column, message, ruleId, severity, ruleUrl }): Finding => ({
					...at(page, { line, col: column }),
					severity: severity === 2 ? 'error' : 'warning',
					says: `${message.replace(/\.$/, '')} (html-validate: ${ruleId}).`,
					todo: `Correct the template. ${ruleUrl ? `See ${ruleUrl}.` : ''}`.trim(),
				})),
			);
		});
		return (await Promise.all(reports)).flat();
	},
};
