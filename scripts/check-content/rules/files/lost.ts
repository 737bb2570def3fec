import { addressOf } from '../../anchors.ts';
import { entriesOf, filesOf, PUBLISHED } from '../../content.ts';
import { readContentFile, ROOT } from '../../content-file.ts';
import { namesOf } from '../../published.ts';
import { at, type ContentRule } from '../../rule.ts';

/** Reports a published page, source or term that no longer exists and has no redirect. */
export const lost: ContentRule = {
	id: 'content/lost',
	severity: 'error',
	title: 'Something published is gone',
	help: `
		\`data/published.txt\` has a line for every file and entry of a list that the site has had. One of them is gone: deleted, renamed, or cut off. Put it back. A page that was renamed needs its redirect, an entry of \`redirects.yaml\`:

		\`\`\`
		- from: /guides/sre/skills/on-call/
		  to: /guides/sre/skills/incident-response/
		\`\`\`

		For what has no page of its own, such as a question, take the line out of the list. \`npm run check -- --fix\` adds what is new; it never takes a line out.
	`,
	content: (content) => {
		if (content.published.length === 0) return [];
		const there = new Set(content.files.flatMap(namesOf));
		const unread = content.files
			.filter(({ damage, yaml }) => damage !== null || yaml.faults.length > 0)
			.flatMap(namesOf);
		const redirected = new Set(
			filesOf(content, 'redirects').flatMap((file) => entriesOf(file).map(({ from }) => from)),
		);
		return content.published.flatMap((name, index) => {
			if (there.has(name) || unread.includes(name.split('#')[0] ?? '')) return [];
			const address = addressOf(readContentFile(`${ROOT}${name}.mdx`, ''));
			if (redirected.has(address)) return [];
			const todo =
				address === null
					? 'Put it back. If it is meant to go, take this line out.'
					: `Put it back; or say in redirects.yaml where it went, with \`from: ${address}\`.`;
			const place = at({ path: PUBLISHED }, { line: index + 1, col: 1 });
			return { ...place, says: `\`${name}\` was published and no longer exists.`, todo };
		});
	},
};
