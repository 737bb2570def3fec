import { forEachPage, wrong, type Rule } from '../rule.ts';

const RULE = 'audit/headings';

/** One `<h1>`, with words, in `<main>`; and no level is skipped on the way down. */
export const headings: Rule = forEachPage((page) => {
	const all = page.elements.filter(({ tag }) => /^h[1-6]$/.test(tag));
	const tops = all.filter(({ tag }) => tag === 'h1');
	const [top] = tops;
	const problems = [];
	if (!top || tops.length > 1) {
		problems.push(wrong(page, tops[1] ?? null, RULE, `The page has ${tops.length} \`<h1>\` elements.`, 'Give it one.'));
	} else if (!top.within.includes('main')) {
		problems.push(wrong(page, top, RULE, 'The `<h1>` is outside `<main>`.', 'Move it into `<main>`.'));
	}
	let level = 0;
	for (const heading of all) {
		const own = Number(heading.tag[1]);
		if (heading.text === '') {
			problems.push(
				wrong(page, heading, RULE, `An \`<${heading.tag}>\` has no words.`, 'Give it some, or take it out.'),
			);
		}
		if (own > level + 1) {
			const before = level === 0 ? 'as the first heading' : `after an \`<h${level}>\``;
			const says = `“${heading.text}” is an \`<${heading.tag}>\` ${before}: a level is skipped.`;
			problems.push(wrong(page, heading, RULE, says, `Make it an \`<h${level + 1}>\`.`));
		}
		level = own;
	}
	return problems;
});
