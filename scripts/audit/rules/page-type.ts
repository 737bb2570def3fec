import { at, type SiteRule } from '../rule.ts';

export const pageType: SiteRule = {
	id: 'audit/page-type',
	severity: 'error',
	title: 'The type of a page',
	help: `
		\`<html data-page>\` names the type of page, such as \`guide\` or \`listing\`. Budgets and samples go by it.
	`,
	page: (page) =>
		page.type === null
			? [{ ...at(page), says: '`<html>` has no `data-page`.', todo: 'Name the type of page: budgets go by it.' }]
			: [],
};
