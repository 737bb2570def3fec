import { fieldsOf, filesOf, type Content } from '../content.ts';
import { tell, type Rule } from '../rule.ts';
import { tables } from '../tables.ts';

/** What a guide needs before search engines may list it; fewer is a draft. */
export const minimum: Rule = (content) =>
	filesOf(content, 'role').flatMap((file) => {
		if (fieldsOf(file)['status'] !== 'published') return [];
		const counts = tables.minimum.map((need) => ({ ...need, there: countOf(content, file.role, need) }));
		const lacking = counts.filter(({ there, least }) => there < least);
		if (lacking.length === 0) return [];
		const list = lacking.map(({ what, there, least }) => `${there} of ${least} ${what}`).join(', ');
		return tell(file, ['status'], 'too-thin', { list });
	});

function countOf(content: Content, role: string | null, need: (typeof tables.minimum)[number]): number {
	const { kind, list, has, value } = need;
	const all = filesOf(content, kind, role).map(fieldsOf);
	if (list) return all.flatMap((fields) => fields[list]).filter((entry) => entry !== undefined).length;
	return all.filter((fields) => !has || (value ? fields[has] === value : fields[has] != null)).length;
}
