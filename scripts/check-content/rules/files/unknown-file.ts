import { fill } from '#content-model/files.ts';
import { kindNames, kinds } from '#content-model/kinds.ts';
import { didYouMean } from '#domain/nearest.ts';
import { ROOT } from '../../content-file.ts';
import { at, type ContentRule } from '../../rule.ts';

export const unknownFile: ContentRule = {
	id: 'content/unknown-file',
	severity: 'error',
	title: 'Nothing reads this file',
	help: `
		Every file below \`src/content\` belongs to a kind, and its path says which. A file anywhere else would silently be left out of the site.

		Instead of

		\`\`\`
		roles/sre/track/serving.mdx
		\`\`\`

		write

		\`\`\`
		roles/sre/tracks/serving.mdx
		\`\`\`
	`,
	file: (file) => {
		if (file.kind !== null) return [];
		const otherwise = 'See which folders there are beside it, and move it into one of them; take out what is a copy.';
		return [
			{
				...at(file, null),
				says: 'Nothing reads this file: no kind of content lives at this path.',
				todo: didYouMean(file.path.slice(ROOT.length), placesFor(file.path.slice(ROOT.length)), otherwise),
			},
		];
	},
};

/** The paths that a file of this name could have in other folders. */
function placesFor(path: string): string[] {
	const segments = path.split('/');
	const name = (segments.at(-1) ?? '').replace(/\.[a-z]+$/, '');
	// A second extension, as in `serving.old.mdx`, marks a copy, which belongs nowhere.
	if (name.includes('.')) return [];
	return kindNames.map((kind) => fill(kinds[kind].at, { role: segments[1] ?? '', name }));
}
