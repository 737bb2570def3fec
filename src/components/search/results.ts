import type { Hit } from './engine.ts';
import { kinds } from '../../search/kinds.ts';

/** Fills a copy of the page’s template with a result. */
export function resultItem(template: HTMLTemplateElement, { url, title, kind, trail, excerpt }: Hit): DocumentFragment {
	const item = template.content.cloneNode(true) as DocumentFragment;
	const part = (name: string) => item.querySelector(`[data-part=${name}]`);
	part('kind')?.append(kinds.find(({ slug }) => slug === kind)?.label ?? '');
	part('trail')?.append(trail);
	if (kind !== 'listing') part('sample')?.remove();
	const link = part('link');
	link?.setAttribute('href', url);
	// The template’s link has a word only so that link checks pass; the title replaces it.
	link?.replaceChildren(title);
	part('excerpt')?.append(
		...excerpt.map((text, place) => {
			if (place % 2 === 0) return text;
			const mark = document.createElement('mark');
			mark.append(text);
			return mark;
		}),
	);
	return item;
}
