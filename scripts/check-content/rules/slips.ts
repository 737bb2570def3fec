import { nodesOf } from '../../../src/guide/mdx-tree.ts';
import { fieldsOf } from '../content.ts';
import { positionOfNode, positionOfValue } from '../content-file.ts';
import { problem, type Rule } from '../rule.ts';

/** A word twice in a row: “the the”. Words that rightly follow themselves are left out. */
const TWICE = /(?<![\p{L}\p{N}'’-])(\p{L}{2,})\s+\1(?![\p{L}\p{N}'’-])/iu;
const MAY_REPEAT = ['that', 'had', 'very'];
/** Fields that say when something was done. */
const DONE_ON = ['published', 'lastReviewed', 'asOf'];

/** Slips of the hand: a word typed twice, a day on which nothing can have been done yet. */
export const slips: Rule = ({ files, today }) =>
	files.flatMap((file) => [
		...(file.tree ? [...nodesOf(file.tree)] : []).flatMap((node) => {
			const [twice, word = ''] = node.type === 'text' ? (TWICE.exec(node.value) ?? []) : [];
			if (twice === undefined || MAY_REPEAT.includes(word.toLowerCase())) return [];
			return problem(file, positionOfNode(node), {
				rule: 'content/repeated-word',
				severity: 'error',
				says: `“${twice.replaceAll(/\s+/g, ' ')}” says a word twice.`,
				todo: `Write “${word}”.`,
			});
		}),
		...DONE_ON.flatMap((field) => {
			const { [field]: day } = fieldsOf(file);
			if (typeof day !== 'string' || day <= today) return [];
			return problem(file, positionOfValue(file, [field]), {
				rule: 'content/future-date',
				severity: 'warning',
				says: `\`${field}\` is ${day}, a day that has not come yet.`,
				todo: `Write the day on which it was done, at the latest today: '${today}'.`,
			});
		}),
	]);
