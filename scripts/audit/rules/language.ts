import { forEachPage, wrong, type Rule } from '../rule.ts';

/** Each page says its language, its type, and is read in standards mode. */
export const language: Rule = forEachPage((page) => {
	const root = page.elements.find(({ tag }) => tag === 'html') ?? null;
	const problems = [];
	if (!root?.attributes['lang']) {
		problems.push(
			wrong(
				page,
				root,
				'audit/language',
				'`<html>` has no `lang`.',
				'Add it: screen readers choose their voice by it.',
			),
		);
	}
	if (page.type === null) {
		problems.push(
			wrong(page, root, 'audit/page-type', '`<html>` has no `data-page`.', 'Name the type of page: budgets go by it.'),
		);
	}
	if (!/^\s*<!doctype html>/i.test(page.html)) {
		problems.push(
			wrong(page, null, 'audit/doctype', 'The page does not start with `<!doctype html>`.', 'Put it first.'),
		);
	}
	return problems;
});
