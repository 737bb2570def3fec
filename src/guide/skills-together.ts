import type { CollectionEntry } from 'astro:content';
import { countedShare, shareMeasure, type CountedShare } from './counted-share.ts';
import type { Guide } from './load-guide.ts';
import type { AdvertFilter, Measure, Saying } from '#domain/measure.ts';

/** A skill of the same guide, and how many adverts that name this skill’s tools also name one of its own. */
export interface SkillBeside {
	skill: CollectionEntry<'skills'>;
	counted: CountedShare;
	query: Measure;
}

/** An advert says that it names at least one of these tools. Their list must not be empty. */
export const namesOneOf = (tools: readonly string[]): Saying & AdvertFilter => {
	const [first = '', ...others] = tools;
	return { tool: others.length > 0 ? [first, ...others] : first };
};

/** The ids of the tools that belong to a skill. */
export const toolsOf = ({ data }: CollectionEntry<'skills'>): string[] => data.tools.map(({ id }) => id);

/**
 * The other skills of a guide, most often asked for together with this one first. Tools that both skills have are left out of the
 * count, and a skill without others of its own is left out. Those without a figure come last, in the editors’ order.
 */
export async function skillsBeside(guide: Guide, skill: CollectionEntry<'skills'>): Promise<SkillBeside[]> {
	const own = toolsOf(skill);
	if (own.length === 0) return [];
	const beside = guide.skills
		.filter(({ id }) => id !== skill.id)
		.map((other) => ({ skill: other, tools: toolsOf(other).filter((tool) => !own.includes(tool)) }))
		.filter(({ tools }) => tools.length > 0);
	const counted = await Promise.all(
		beside.map(async ({ skill: other, tools }) => ({
			skill: other,
			counted: await countedShare(guide.role.id, namesOneOf(tools), namesOneOf(own)),
			query: shareMeasure(namesOneOf(tools), namesOneOf(own)),
		})),
	);
	return counted.toSorted((a, b) => (b.counted.figure?.value ?? -1) - (a.counted.figure?.value ?? -1));
}
