import { entriesOf, fieldsOf, filesOf } from '../content.ts';
import { positionOfValue, type ContentFile } from '../content-file.ts';
import type { Kind } from '../kinds.ts';
import { problem, type Rule } from '../rule.ts';
import type { Problem } from '../../reporters/problem.ts';

/** Fields that no two files of a kind may share within one role. Red and green flags are counted apart. */
const unique: [Kind, string][] = [
	['track', 'order'],
	['track', 'line'],
	['employer', 'order'],
	['skill', 'order'],
	['check', 'order'],
	['signal', 'order'],
	['faq', 'order'],
	['level', 'level'],
	['move', 'order'],
	['drill', 'order'],
	['prompt', 'order'],
];
const lists: Kind[] = ['claims', 'roleTerms', 'clouds', 'specialisations', 'levelTerms', 'tools', 'regions'];

/** No two siblings at the same place or with the same letter, and no slug twice in a list. */
export const duplicates: Rule = (content) => [
	...unique.flatMap(([kind, field]) => sharedField(filesOf(content, kind), field)),
	...lists.flatMap((kind) => filesOf(content, kind).flatMap(repeatedSlugs)),
];

function sharedField(files: ContentFile[], field: string): Problem[] {
	const first = new Map<string, ContentFile>();
	return files.flatMap((file) => {
		const { [field]: value, polarity } = fieldsOf(file);
		if (typeof value !== 'string' && typeof value !== 'number') return [];
		const key = `${file.role} ${String(polarity)} ${value}`;
		const earlier = first.get(key);
		if (!earlier) {
			first.set(key, file);
			return [];
		}
		return problem(file, positionOfValue(file, [field]), {
			rule: 'content/duplicate-place',
			severity: 'error',
			says: `\`${field}\` is \`${value}\`, as in ${earlier.path}.`,
			todo: 'Give each of the two its own.',
		});
	});
}

function repeatedSlugs(file: ContentFile): Problem[] {
	const first = new Map<string, number>();
	return entriesOf(file).flatMap(({ slug }, index) => {
		if (typeof slug !== 'string') return [];
		const earlier = first.get(slug);
		if (earlier === undefined) {
			first.set(slug, index);
			return [];
		}
		const { line } = positionOfValue(file, [earlier, 'slug']);
		return problem(file, positionOfValue(file, [index, 'slug']), {
			rule: 'content/duplicate-slug',
			severity: 'error',
			says: `The slug \`${slug}\` is taken by the entry on line ${line}.`,
			todo: 'Rename one of the two, or merge them.',
		});
	});
}
