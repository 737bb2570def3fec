import { kindNames, kinds, type Kind } from './kinds.ts';

/** Where content lies, from the project’s folder. */
export const ROOT = 'src/content/';

/** What a path says of its file. */
export interface Place {
	kind: Kind;
	role: string | null;
	/** Its name within its kind: the file’s, or the role’s for a file of which each role has one. */
	name: string;
}

const patterns = kindNames.map((kind) => ({
	kind,
	regex: new RegExp(`^${kinds[kind].at.replaceAll('.', '\\.').replaceAll(/<(role|name)>/g, '(?<$1>[^/]+)')}$`),
}));

/** What a path below src/content holds; null where it fits no kind. */
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

/** Kinds that are YAML throughout, which an editor’s program can complete from a schema. */
export const yamlKinds = kindNames.filter((kind) => kinds[kind].at.endsWith('.yaml'));

/** Kinds whose schema is a list, so that a file holds several entries. */
export const isList = (kind: Kind): boolean => kinds[kind].schema.type === 'array';

/** Whether the files of a kind belong to a role. */
export const isOfRole = (kind: Kind): boolean => kinds[kind].at.includes('<role>');

/** Whether there is one file of a kind, for each role or on the whole site. */
export const isSingle = (kind: Kind): boolean => !kinds[kind].at.includes('<name>');

/** Whether a path below src/content is of what `npm run survey` made: facts and counts that no editor writes. */
export const isMadeFile = (path: string): boolean => /^editions\/[^/]+\/(?:adverts\.csv|counts\.yaml)$/.test(path);
