import type { Element, Page } from '../page.ts';
import { forEachPage, wrong, type Rule } from '../rule.ts';

/** A link or button that says nothing cannot be chosen by someone who does not see it. */
export const linkText: Rule = forEachPage((page) =>
	page.elements
		.filter(({ tag, attributes }) => tag === 'button' || (tag === 'a' && attributes['href'] !== undefined))
		.filter((element) => !hasName(page, element))
		.map((element) =>
			wrong(
				page,
				element,
				'audit/empty-link',
				`A \`<${element.tag}>\` has no words.`,
				'Write some, or an `aria-label`.',
			),
		),
);

function hasName(page: Page, element: Element): boolean {
	if (element.text !== '') return true;
	const { attributes } = element;
	if (attributes['aria-label'] || attributes['aria-labelledby'] || attributes['title']) return true;
	// A picture inside may speak for it; it stands after the link in the page, one level deeper.
	const start = page.elements.indexOf(element) + 1;
	for (const inner of page.elements.slice(start)) {
		if (inner.within.length <= element.within.length) return false;
		if (inner.attributes['alt'] || inner.attributes['aria-label']) return true;
	}
	return false;
}
