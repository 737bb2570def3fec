import { HtmlValidate } from 'html-validate';
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

/** The markup of one page of each type is valid HTML; its siblings come from the same template. */
export const markup: Rule = async (site) => {
	const samples = new Map(site.pages.filter(({ isRedirect }) => !isRedirect).map((page) => [page.type, page]));
	const results = await Promise.all(
		[...samples.values()].map(async (page) => ({ page, report: await validator.validateString(page.html, page.file) })),
	);
	return results.flatMap(({ page, report }) =>
		report.results.flatMap(({ messages }) =>
			messages.map(({ line, column, message, ruleId, severity, ruleUrl }) =>
				wrong(
					page,
					{ line, col: column },
					'audit/markup',
					`${message.replace(/\.$/, '')} (html-validate: ${ruleId}).`,
					`Correct the template.${ruleUrl ? ` See ${ruleUrl}.` : ''}`,
					severity === 2 ? 'error' : 'warning',
				),
			),
		),
	);
};
