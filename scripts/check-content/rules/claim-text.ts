import { entriesOf, filesOf } from '../content.ts';
import { positionOfValue, ROOT, wordsOf, type ContentFile } from '../content-file.ts';
import { didYouMean } from '../nearest.ts';
import { problem, type Rule } from '../rule.ts';
import type { Problem } from '../../reporters/problem.ts';

/** The words of a claim must stand in the file it names, exactly once, so that the two cannot drift apart. */
export const claimText: Rule = (content) =>
	filesOf(content, 'claims').flatMap((claims) => {
		const base = `${ROOT}roles/${claims.role ?? ''}/`;
		const ofRole = content.files.filter(({ path }) => path.startsWith(base));
		return entriesOf(claims).flatMap((claim, index) => {
			const { text, in: name } = claim;
			if (typeof text !== 'string' || typeof name !== 'string') return []; // the schema rule says so
			const file = ofRole.find(({ path }) => path === `${base}${name}`);
			if (!file)
				return missingFile(
					claims,
					index,
					name,
					ofRole.map(({ path }) => path.slice(base.length)),
				);
			const times = timesIn(file, text);
			if (times === 1) return [];
			return problem(claims, positionOfValue(claims, [index, 'text']), {
				rule: 'content/claim-text',
				severity: 'error',
				says: `“${text}” stands ${times === 0 ? 'nowhere' : `${times} times`} in ${name}; a claim stands there exactly once.`,
				todo:
					times === 0
						? 'Copy the words from the guide, or put the sentence back.'
						: 'Take in more of the sentence, until it is the only one.',
			});
		});
	});

function missingFile(claims: ContentFile, index: number, name: string, known: string[]): Problem[] {
	return [
		problem(claims, positionOfValue(claims, [index, 'in']), {
			rule: 'content/claim-text',
			severity: 'error',
			says: `The guide has no file \`${name}\`.`,
			todo: didYouMean(name, known, 'Name the file below the role’s folder: `skills/kubernetes.mdx`.'),
		}),
	];
}

/** Line breaks and runs of spaces count as one space: where an editor wraps a line does not matter. */
function timesIn(file: ContentFile, text: string): number {
	const wanted = oneSpaced(text);
	return wordsOf(file).reduce((sum, { value }) => sum + oneSpaced(value).split(wanted).length - 1, 0);
}

function oneSpaced(text: string): string {
	return text.replaceAll(/\s+/g, ' ').trim();
}
