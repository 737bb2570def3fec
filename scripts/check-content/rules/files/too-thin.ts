import { declared, kindNames } from '#content-model/kinds.ts';
import { Least, type SiteConfig } from '#site-config/schema.ts';
import { fieldsOf, filesOf, isRecord, type Content } from '../../content.ts';
import { at, type ContentRule } from '../../rule.ts';

/** The minimum content of a guide with `status: published`, by kind. */
const needs = kindNames.flatMap((kind) => (declared(kind).minimum ?? []).map((need) => ({ kind, ...need })));

export const tooThin: ContentRule = {
	id: 'content/too-thin',
	severity: 'error',
	title: 'A published guide with too little content',
	help: `
		A guide with \`status: published\` is open to search engines. Unless \`guides.least\` of \`site.yaml\` says otherwise, it needs at least 3 tracks, 2 kinds of employer, 3 skills, 3 checks,
		3 levels with a bottleneck, 2 pay bands, 1 round of hiring, 2 red and 2 green flags, 3 questions and 1 related role.

		Write what is missing, or choose another \`status\`: with \`review\` the guide is on the site and kept from search engines, with \`draft\`
		it is in the preview alone.
	`,
	content: (content) => {
		const ofSite = leastOf(content);
		return filesOf(content, 'role').flatMap((file) => {
			if (fieldsOf(file)['status'] !== 'published') return [];
			const counts = needs.map((need) => ({
				...need,
				least: ofSite[need.least],
				there: countOf(content, file.role, need),
			}));
			const lacking = counts.filter(({ there, least }) => there < least);
			if (lacking.length === 0) return [];
			const list = lacking.map(({ what, there, least }) => `${there} of ${least} ${what}`).join(', ');
			return [
				{
					...at(file, ['status']),
					says: `The guide is \`published\` but has only ${list}.`,
					todo: 'Write what is missing, or set `status: review`, which shows the guide and keeps search engines out. `guides.least` in site.yaml holds these minimums.',
				},
			];
		});
	},
};

/** The minimums in site.yaml, or the defaults of the schema where that file cannot be read; another rule reports that. */
function leastOf(content: Content): SiteConfig['guides']['least'] {
	const guides = filesOf(content, 'site').map(fieldsOf)[0]?.['guides'];
	const read = Least.safeParse(isRecord(guides) ? (guides['least'] ?? {}) : {});
	return read.success ? read.data : Least.parse({});
}

function countOf(content: Content, role: string | null, { kind, list, has, value }: (typeof needs)[number]): number {
	const all = filesOf(content, kind, role).map(fieldsOf);
	if (list) return all.flatMap((fields) => fields[list]).filter((entry) => entry !== undefined).length;
	return all.filter((fields) => !has || (value ? fields[has] === value : fields[has] != null)).length;
}
