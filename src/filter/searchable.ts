import type { Filterable, Filtered } from '#filter/filter.ts';
import { fold } from '#filter/order.ts';
import { chosenAt } from '#filter/facets.ts';

/**
 * Lets an index be asked for words. They are looked for in the title, the employer, the tools and both names of each
 * line of a listing; capitals and accents do not matter. Worked out once, and not before words are asked for: it takes
 * as long as to read the index.
 */
export function makeSearchable(index: Filtered<Filterable>): void {
	if (index.finder) return;
	const { options, rows, choices } = index;
	const texts = rows.map(({ title, employer }, at) =>
		[
			title,
			employer,
			...chosenAt(choices.tool, at).map((tool) => options.tool[tool]?.label ?? ''),
			...chosenAt(choices.track, at).flatMap((track) => [
				options.track[track]?.label ?? '',
				options.track[track]?.title ?? '',
			]),
		]
			.map(fold)
			.join('\n'),
	);
	index.finder = (q) => {
		const words = fold(q).split(/\s+/).filter(Boolean);
		return (at) => words.every((word) => texts[at]?.includes(word));
	};
}
