import { kindNames, kinds, type Kind } from './kinds.ts';

/** The content folder, relative to the project’s folder. */
export const ROOT = 'src/content/';

/** What a file’s path says about it. */
export interface Place {
	kind: Kind;
	role: string | null;
	/** The file’s name within its kind, or the role’s slug for a kind with one file per role. */
	name: string;
}

const patterns = kindNames.map((kind) => ({
	kind,
	regex: new RegExp(`^${kinds[kind].at.replaceAll('.', '\\.').replaceAll(/<(role|name)>/g, '(?<$1>[^/]+)')}$`),
}));

/** The kind, role and name that a path below src/content stands for; null when it matches no kind. */
export function placeOf(path: string): Place | null {
	for (const { kind, regex } of patterns) {
		const match = regex.exec(path);
		if (!match) continue;
		const { role = null, name = role ?? kind } = match.groups ?? {};
		return { kind, role, name };
	}
	return null;
}

/** Fills a pattern such as `roles/<role>/tracks/<name>.mdx`. */
export const fill = (pattern: string, { role, name = '' }: { role?: string | null; name?: string }): string =>
	pattern.replace('<role>', role ?? '').replace('<name>', name);

/** Kinds stored as YAML files, for which code editors can use a JSON schema. */
export const yamlKinds = kindNames.filter((kind) => kinds[kind].at.endsWith('.yaml'));

/** Whether the schema of a kind is a list, so that one file holds several entries. */
export const isList = (kind: Kind): boolean => kinds[kind].schema.type === 'array';

/** Whether the files of a kind belong to a role. */
export const isOfRole = (kind: Kind): boolean => kinds[kind].at.includes('<role>');

/** Whether a kind has only one file: one per role, or one on the whole site. */
export const isSingle = (kind: Kind): boolean => !kinds[kind].at.includes('<name>');

/** Whether a path below src/content is a file that `npm run survey` writes: facts and counts that no editor edits. */
export const isMadeFile = (path: string): boolean => /^editions\/[^/]+\/(?:adverts\.csv|counts\.yaml)$/.test(path);
