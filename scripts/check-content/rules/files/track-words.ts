import type { Finding } from '../../../lint/rule.ts';
import { entriesOf, filesOf } from '../../content.ts';
import { at, type ContentRule } from '../../rule.ts';

/** Reports tracks without words in the vocabulary. No listing would be put on them, and their pages would show no open jobs. */
export const trackWords: ContentRule = {
	id: 'content/track-words',
	severity: 'error',
	title: 'A track without words',
	help: `
		\`\`\`
		src/content/roles/sre/tracks/resilience.mdx  content/track-words
		  vocabulary/tracks/sre.yaml has no words for this track, so no listing can be put on it.
		  Add an entry with \`slug: resilience\` and its phrases there.
		\`\`\`

		Listings are put on a track by the words of \`src/content/vocabulary/tracks/<role>.yaml\`. A track without words would show no open jobs. Add an entry of the track with at least three phrases that its adverts use and others do not. Where no
		track of a role has words, it is a warning at the role's entry in \`roles.yaml\`; there a comment can say that it is meant.
	`,
	content: (content) => {
		const tracks = filesOf(content, 'track');
		const words = Map.groupBy(filesOf(content, 'trackTerms'), ({ role }) => role);
		const isWorded = (role: string | null, track: string) =>
			words.get(role)?.some((file) => entriesOf(file).some(({ slug }) => slug === track));
		return [
			...filesOf(content, 'roleTerms').flatMap((file) =>
				entriesOf(file).flatMap(({ slug }, index): Finding[] => {
					if (typeof slug !== 'string' || words.has(slug) || !tracks.some(({ role }) => role === slug)) return [];
					return [
						{
							...at(file, [index, 'slug']),
							severity: 'warning',
							says: `No track of \`${slug}\` has words in the vocabulary, so no listing of that role can be put on a track.`,
							todo: `Add vocabulary/tracks/${slug}.yaml with an entry for each of its tracks, with the phrases of adverts that belong on it.`,
						},
					];
				}),
			),
			...tracks
				.filter(({ role, name }) => words.has(role) && !isWorded(role, name))
				.map((file) => ({
					...at(file, null),
					says: `vocabulary/tracks/${file.role}.yaml has no words for this track, so no listing can be put on it.`,
					todo: `Add an entry with \`slug: ${file.name}\` and its phrases there.`,
				})),
		];
	},
};
