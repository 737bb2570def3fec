import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from '#site-config/site-folder.ts';
import { frontMatterOf } from '../yaml/read-yaml.ts';

/**
 * The roles whose guide is a draft, shown only in the preview. A guide marked as a draft counts as one even when it has other
 * errors, so that an unfinished guide never fails the build.
 */
export function draftRoles(content = contentFolder): string[] {
	const roles = join(content, 'roles');
	if (!existsSync(roles)) return [];
	return readdirSync(roles)
		.filter((role) => {
			const file = join(roles, role, 'index.mdx');
			return existsSync(file) && isDraft(readFileSync(file, 'utf8'));
		})
		.toSorted();
}

export const isDraft = (text: string): boolean => /^status: *['"]?draft\b/m.test(frontMatterOf(text).yaml);
