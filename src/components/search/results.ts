import type { Hit } from './engine.ts';
import { kinds } from './kinds.ts';

/** Cuts an excerpt into plain and marked stretches; odd places are marked. Nothing in it is taken for HTML. */
export const stretches = (excerpt: string): string[] =>
	excerpt.split(/<\/?mark>/).map((text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));

/** Shows where an excerpt was cut out of its passage: it begins or ends within a sentence. */
export const withCuts = (excerpt: string): string =>
	`${/^(?:<mark>)?\p{Lowercase}/u.test(excerpt) ? '… ' : ''}${excerpt}${/[.!?”)](?:<\/mark>)?$/.test(excerpt) ? '' : ' …'}`;

/** Fills a copy of the page’s template with a result. */
export function resultItem(template: HTMLTemplateElement, { url, excerpt, meta }: Hit): DocumentFragment {
	const item = template.content.cloneNode(true) as DocumentFragment;
	const part = (name: string) => item.querySelector(`[data-part=${name}]`);
	const slug = meta.employer === undefined ? meta.kind : 'listing';
	const facts = [meta.employer, meta.level, meta.place, meta.pay].filter((fact) => fact !== undefined);
	part('kind')?.append(kinds.find((kind) => kind.slug === slug)?.label ?? '');
	part('trail')?.append(meta.trail ?? facts.join(' · '));
	if (slug !== 'listing') part('sample')?.remove();
	const link = part('link');
	link?.setAttribute('href', url);
	// The template’s own word is there for those who check links; it gives way to the title.
	link?.replaceChildren(meta.title ?? url);
	part('excerpt')?.append(
		// A listing’s words are a list, which is whole.
		...stretches(slug === 'listing' ? excerpt : withCuts(excerpt)).map((text, index) => {
			if (index % 2 === 0) return text;
			const mark = document.createElement('mark');
			mark.append(text);
			return mark;
		}),
	);
	return item;
}
